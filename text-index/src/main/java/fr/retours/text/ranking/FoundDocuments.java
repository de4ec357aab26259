package fr.retours.text.ranking;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Collects all documents that match, as a set of the numbers of the whole index. */
public final class FoundDocuments implements CollectorManager<FoundDocuments.Collected, FixedBitSet> {
    private final int documents;

    /** Collects numbers below {@code documents}. */
    public FoundDocuments(int documents) {
        this.documents = documents;
    }

    @Override
    public Collected newCollector() {
        return new Collected(new FixedBitSet(documents));
    }

    @Override
    public FixedBitSet reduce(Collection<Collected> collected) {
        var found = new FixedBitSet(documents);
        collected.forEach(one -> found.or(one.found));
        return found;
    }

    /** What one thread collected. */
    public static final class Collected extends SimpleCollector {
        private final FixedBitSet found;
        private int base;

        Collected(FixedBitSet found) {
            this.found = found;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void collect(int doc) {
            found.set(base + doc);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}

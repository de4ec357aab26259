package fr.retours.text;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/** Notes which documents a query finds, whatever their score. */
final class Found implements CollectorManager<Found.Noting, FixedBitSet> {
    private final int documents;

    /** Searches an index of so many documents. */
    Found(int documents) {
        this.documents = documents;
    }

    @Override
    public Noting newCollector() {
        return new Noting(new FixedBitSet(Math.max(1, documents)));
    }

    @Override
    public FixedBitSet reduce(Collection<Noting> parts) {
        var found = new FixedBitSet(Math.max(1, documents));
        parts.forEach(part -> found.or(part.found));
        return found;
    }

    /** What one thread has found. */
    static final class Noting implements Collector {
        private final FixedBitSet found;

        private Noting(FixedBitSet found) {
            this.found = found;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            int base = leaf.docBase;
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // noting needs no score
                }

                @Override
                public void collect(int doc) {
                    found.set(base + doc);
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}

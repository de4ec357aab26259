package fr.retours.text;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Tells whether a query finds so many recaps, and stops looking once it has. */
final class Enough implements CollectorManager<Enough.Counter, Boolean> {
    private final int enough;

    private Enough(int enough) {
        this.enough = enough;
    }

    /** Returns whether {@code query} finds at least {@code enough} recaps. */
    static boolean found(IndexSearcher searcher, Query query, int enough) throws IOException {
        return searcher.search(query, new Enough(enough));
    }

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Boolean reduce(Collection<Counter> counters) {
        return counters.stream().mapToInt(counter -> counter.count).sum() >= enough;
    }

    /** Counts for one thread. */
    final class Counter implements Collector {
        private int count;

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            if (count >= enough) {
                throw new CollectionTerminatedException();
            }
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // counting needs no score
                }

                @Override
                public void collect(int doc) {
                    if (++count >= enough) {
                        throw new CollectionTerminatedException();
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}

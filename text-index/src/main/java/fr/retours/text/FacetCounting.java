package fr.retours.text;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.LongValues;

/** Counts how many of the recaps found have each value of some facets. */
final class FacetCounting implements CollectorManager<FacetCounting.Counter, Map<Facet, int[]>> {
    private final List<FacetTable> tables;

    FacetCounting(List<FacetTable> tables) {
        this.tables = List.copyOf(tables);
    }

    @Override
    public Counter newCollector() {
        return new Counter(tables);
    }

    @Override
    public Map<Facet, int[]> reduce(Collection<Counter> counters) {
        Map<Facet, int[]> sums = new EnumMap<>(Facet.class);
        for (int at = 0; at < tables.size(); at++) {
            int[] sum = new int[tables.get(at).size()];
            for (Counter counter : counters) {
                int[] part = counter.counts[at];
                for (int number = 0; number < sum.length; number++) {
                    sum[number] += part[number];
                }
            }
            sums.put(tables.get(at).facet(), sum);
        }
        return sums;
    }

    /** Counts for one thread. */
    static final class Counter implements Collector {
        private final List<FacetTable> tables;
        private final int[][] counts;

        private Counter(List<FacetTable> tables) {
            this.tables = tables;
            this.counts = tables.stream().map(table -> new int[table.size()]).toArray(int[][]::new);
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            var columns = new Column[tables.size()];
            for (int at = 0; at < columns.length; at++) {
                var table = tables.get(at);
                columns[at] = new Column(table.valuesIn(leaf), table.numbersIn(leaf), counts[at]);
            }
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // counting needs no score
                }

                @Override
                public void collect(int doc) throws IOException {
                    for (Column column : columns) {
                        column.count(doc);
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** One facet in one segment. */
    @SuppressWarnings("ArrayRecordComponent") // counted into, never compared
    private record Column(SortedSetDocValues values, LongValues numbers, int[] counts) {
        void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    counts[(int) numbers.get(values.nextOrd())]++;
                }
            }
        }
    }
}

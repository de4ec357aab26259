package fr.retours.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** All values of one facet in one commit, numbered, so that counting is adding to an array. Immutable. */
final class FacetTable {
    /** Most values listed of one facet, chosen ones beside. */
    static final int MOST_LISTED = 50;

    private final Facet facet;
    private final OrdinalMap numbers;
    private final String[] values;
    private final String[] labels;
    /** The place of each value in the order of labels. */
    private final int[] ranks;

    private FacetTable(Facet facet, OrdinalMap numbers, String[] values, String[] labels) {
        this.facet = facet;
        this.numbers = numbers;
        this.values = values;
        this.labels = labels;
        this.ranks = ranks(values, labels);
    }

    static FacetTable of(Facet facet, IndexReader reader, FacetLabels names) throws IOException {
        var leaves = reader.leaves();
        var inLeaves = new SortedSetDocValues[leaves.size()];
        for (var leaf : leaves) {
            inLeaves[leaf.ord] = DocValues.getSortedSet(leaf.reader(), facet.slug());
        }
        var numbers = OrdinalMap.build(null, inLeaves, PackedInts.DEFAULT);
        var values = new String[Math.toIntExact(numbers.getValueCount())];
        var labels = new String[values.length];
        for (int number = 0; number < values.length; number++) {
            var leaf = inLeaves[numbers.getFirstSegmentNumber(number)];
            values[number] = leaf.lookupOrd(numbers.getFirstSegmentOrd(number)).utf8ToString();
            labels[number] = names.of(facet, values[number]);
        }
        return new FacetTable(facet, numbers, values, labels);
    }

    private static int[] ranks(String[] values, String[] labels) {
        String[] folded = Arrays.stream(labels).map(Folding::fold).toArray(String[]::new);
        int[] sorted = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.<Integer, String>comparing(number -> folded[number])
                        .thenComparing(number -> values[number]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            ranks[sorted[place]] = place;
        }
        return ranks;
    }

    /** Returns the facet. */
    Facet facet() {
        return facet;
    }

    /** Returns how many values there are: the length of the array to count in. */
    int size() {
        return values.length;
    }

    /** Returns the values of a segment's documents. */
    SortedSetDocValues valuesIn(LeafReaderContext leaf) throws IOException {
        return DocValues.getSortedSet(leaf.reader(), facet.slug());
    }

    /** Returns how a segment's own numbers of values turn into those of this table. */
    LongValues numbersIn(LeafReaderContext leaf) {
        return numbers.getGlobalOrds(leaf.ord);
    }

    /** Lists the values counted, most frequent first, ties by label; chosen ones always, at the end if need be. */
    List<FacetCount> list(int[] counts, Set<String> chosen) {
        Comparator<Integer> best =
                Comparator.<Integer>comparingInt(number -> -counts[number]).thenComparingInt(number -> ranks[number]);
        var top = new PriorityQueue<Integer>(best.reversed());
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                top.add(number);
                if (top.size() > MOST_LISTED) {
                    top.poll();
                }
            }
        }
        var beside = IntStream.range(0, values.length)
                .boxed()
                .filter(number -> chosen.contains(values[number]) && !top.contains(number));
        return Stream.concat(top.stream(), beside)
                .sorted(best)
                .map(number ->
                        new FacetCount(values[number], labels[number], counts[number], chosen.contains(values[number])))
                .toList();
    }
}

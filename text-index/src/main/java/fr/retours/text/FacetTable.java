package fr.retours.text;

import fr.retours.model.Selection;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Facet facet;
    private final OrdinalMap numbers;
    /** In ascending order. */
    private final String[] values;

    private final String[] labels;
    /** The words of each label, folded. */
    private final String[] keys;
    /** The numbers of the values in the order of labels. */
    private final int[] sorted;
    /** The place of each value in that order. */
    private final int[] ranks;

    private FacetTable(Facet facet, OrdinalMap numbers, String[] values, String[] labels) {
        this.facet = facet;
        this.numbers = numbers;
        this.values = values;
        this.labels = labels;
        this.keys = Arrays.stream(labels).map(Folding::key).toArray(String[]::new);
        this.sorted = sorted(values, keys);
        this.ranks = ranks(sorted);
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

    private static int[] sorted(String[] values, String[] keys) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.<Integer, String>comparing(number -> keys[number])
                        .thenComparing(number -> values[number]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] ranks(int[] sorted) {
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

    /**
     * The values of a segment's documents.
     *
     * @param values numbered by the segment
     * @param numbers how the segment's own numbers turn into those of this table
     */
    record InSegment(SortedSetDocValues values, LongValues numbers) {
        /** Returns the number in this table of a value numbered by the segment. */
        int number(long inSegment) {
            return (int) numbers.get(inSegment);
        }
    }

    /** Opens the values of a segment's documents. */
    InSegment in(LeafReaderContext leaf) throws IOException {
        return new InSegment(DocValues.getSortedSet(leaf.reader(), facet.slug()), numbers.getGlobalOrds(leaf.ord));
    }

    /** Returns what the filter takes. */
    String value(int number) {
        return values[number];
    }

    /** Returns what a reader sees. */
    String label(int number) {
        return labels[number];
    }

    /** Returns the place of a value in the order of labels. */
    int rank(int number) {
        return ranks[number];
    }

    /** Returns the value at a place in the order of labels. */
    int ranked(int place) {
        return sorted[place];
    }

    /** Returns whether each of some words starts a word of the label. */
    boolean fits(int number, List<TypedWord> words) {
        return words.stream().allMatch(word -> word.startsOneOf(keys[number]));
    }

    /** Returns the numbers of all values picked, wanted or not, that are there. */
    Set<Integer> numbersOf(Selection<String> picked) {
        return Stream.of(picked.any(), picked.none())
                .flatMap(values -> numbersOf(values).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the numbers of those values that are there. */
    Set<Integer> numbersOf(Set<String> wanted) {
        return wanted.stream()
                .map(value -> Arrays.binarySearch(values, value))
                .filter(number -> number >= 0)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package fr.retours.text.facet;

import fr.retours.model.port.FilterSelection;
import fr.retours.model.text.LatinFolding;
import fr.retours.text.Facet;
import fr.retours.text.packed.Bisection;
import fr.retours.text.packed.PackedStrings;
import fr.retours.text.suggest.TypedWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * All values of one facet in one commit, numbered, so that counting is adding to an array. The numbers go in the order in
 * which equally frequent values are listed: by label, but the latest year first and what has no date last. Immutable.
 */
public final class FacetTable {
    private static final Comparator<Value> BY_LABEL =
            Comparator.comparing(Value::key).thenComparing(Value::value);
    private static final Comparator<Value> LATEST_FIRST = Comparator.comparing(
                    (Value year) -> year.value().equals(Facet.UNDATED))
            .thenComparing(Value::value, Comparator.reverseOrder());

    private final Facet facet;
    private final OrdinalMap ordinals;
    /** The number of the value at each place in the order of values. */
    private final int[] numbers;

    private final PackedStrings values;
    private final PackedStrings labels;
    /** The words of each label, folded. */
    private final PackedStrings keys;

    private FacetTable(Facet facet, OrdinalMap ordinals, List<Value> inOrder) {
        this.facet = facet;
        this.ordinals = ordinals;
        this.values = PackedStrings.of(inOrder.stream().map(Value::value));
        this.labels = PackedStrings.of(inOrder.stream().map(Value::label));
        this.keys = PackedStrings.of(inOrder.stream().map(Value::key));
        this.numbers = new int[inOrder.size()];
        for (int number = 0; number < numbers.length; number++) {
            numbers[inOrder.get(number).ordinal()] = number;
        }
    }

    /**
     * A value.
     *
     * @param ordinal its place in the order of values
     * @param key the words of the label, folded
     */
    private record Value(int ordinal, String value, String label, String key) {}

    /**
     * Numbers the values that documents of a commit have, deleted documents included.
     *
     * @throws IOException if the index cannot be read
     */
    public static FacetTable of(Facet facet, IndexReader reader, FacetLabels names) throws IOException {
        var leaves = reader.leaves();
        var inLeaves = new SortedSetDocValues[leaves.size()];
        for (var leaf : leaves) {
            inLeaves[leaf.ord] = DocValues.getSortedSet(leaf.reader(), facet.slug());
        }
        var ordinals = OrdinalMap.build(null, inLeaves, PackedInts.DEFAULT);
        List<Value> values = new ArrayList<>();
        for (int ordinal = 0; ordinal < ordinals.getValueCount(); ordinal++) {
            var leaf = inLeaves[ordinals.getFirstSegmentNumber(ordinal)];
            String value = leaf.lookupOrd(ordinals.getFirstSegmentOrd(ordinal)).utf8ToString();
            String label = names.of(facet, value);
            values.add(new Value(ordinal, value, label, LatinFolding.key(label)));
        }
        values.sort(facet.isYears() ? LATEST_FIRST : BY_LABEL);
        return new FacetTable(facet, ordinals, values);
    }

    /** Returns the facet. */
    public Facet facet() {
        return facet;
    }

    /** Returns how many values there are: the length of the array to count in. */
    int size() {
        return numbers.length;
    }

    /**
     * The values of a segment's documents.
     *
     * @param values numbered by the segment
     * @param numbers how the segment's own numbers turn into those of the table
     */
    record InSegment(SortedSetDocValues values, LongToIntFunction numbers) {
        /** Returns the number in this table of a value numbered by the segment. */
        int number(long inSegment) {
            return numbers.applyAsInt(inSegment);
        }
    }

    /** Opens the values of a segment's documents. */
    InSegment in(LeafReaderContext leaf) throws IOException {
        var places = ordinals.getGlobalOrds(leaf.ord);
        return new InSegment(
                DocValues.getSortedSet(leaf.reader(), facet.slug()), inSegment -> numbers[(int) places.get(inSegment)]);
    }

    /** Returns what the filter takes. */
    String value(int number) {
        return values.get(number);
    }

    /** Returns what a reader sees. */
    String label(int number) {
        return labels.get(number);
    }

    /** Returns whether each of some words starts a word of the label. */
    boolean fits(int number, List<TypedWord> words) {
        String key = keys.get(number);
        return words.stream().allMatch(word -> word.startsOneOf(key));
    }

    /** Returns the numbers of the values picked, wanted or not; values that no document has are left out. */
    public Set<Integer> numbersOf(FilterSelection<String> picked) {
        return Stream.of(picked.any(), picked.none())
                .flatMap(values -> numbersOf(values).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the numbers of those values that are there. */
    Set<Integer> numbersOf(Set<String> wanted) {
        return wanted.stream()
                .mapToInt(this::numberOf)
                .filter(number -> number >= 0)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns -1 when the value is not there. */
    private int numberOf(String value) {
        int ordinal =
                Bisection.first(0, numbers.length, at -> value(numbers[at]).compareTo(value) >= 0);
        boolean isThere = ordinal < numbers.length && value(numbers[ordinal]).equals(value);
        return isThere ? numbers[ordinal] : -1;
    }
}

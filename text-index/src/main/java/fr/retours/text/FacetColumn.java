package fr.retours.text;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which values of one facet each document has, in two arrays: counting over them takes a tenth of the time that it takes
 * over doc values. Immutable.
 */
final class FacetColumn {
    /** Where the values of a document start in {@code numbers}; one more at the end. */
    private final int[] starts;

    private final int[] numbers;
    /** How many of all recaps have each value. */
    private final int[] totals;

    private FacetColumn(int[] starts, int[] numbers, int size, FixedBitSet all) {
        this.starts = starts;
        this.numbers = numbers;
        this.totals = new int[size];
        count(all, totals);
    }

    static FacetColumn of(FacetTable table, IndexReader reader, FixedBitSet all) throws IOException {
        int[] starts = new int[reader.maxDoc() + 1];
        int[] numbers = new int[reader.maxDoc()];
        int end = 0;
        for (var leaf : reader.leaves()) {
            var values = table.valuesIn(leaf);
            var ours = table.numbersIn(leaf);
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                for (int left = values.advanceExact(doc) ? values.docValueCount() : 0; left > 0; left--) {
                    numbers = ArrayUtil.grow(numbers, end + 1);
                    numbers[end++] = (int) ours.get(values.nextOrd());
                }
                starts[leaf.docBase + doc + 1] = end;
            }
        }
        return new FacetColumn(starts, Arrays.copyOf(numbers, end), table.size(), all);
    }

    /** Counts how many of some documents have each value. */
    int[] count(FixedBitSet documents) {
        int[] counts = new int[totals.length];
        count(documents, counts);
        return counts;
    }

    /** Counts how many of all recaps but some have each value. */
    int[] countAllBut(FixedBitSet documents) {
        int[] counts = count(documents);
        for (int number = 0; number < counts.length; number++) {
            counts[number] = totals[number] - counts[number];
        }
        return counts;
    }

    private void count(FixedBitSet documents, int[] counts) {
        var some = new BitSetIterator(documents, documents.length());
        for (int doc = some.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = some.nextDoc()) {
            for (int at = starts[doc]; at < starts[doc + 1]; at++) {
                counts[numbers[at]]++;
            }
        }
    }
}

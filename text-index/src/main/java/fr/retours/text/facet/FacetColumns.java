package fr.retours.text.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values that documents have, side by side whatever their facet: counting over them takes a tenth of the time that it takes
 * over doc values. Immutable.
 */
final class FacetColumns {
    /** Where the values of a document start in {@link #numbers}; one more at the end. */
    private final int[] starts;

    private final int[] numbers;

    private FacetColumns(int[] starts, int[] numbers) {
        this.starts = starts;
        this.numbers = numbers;
    }

    /** Reads the values of all documents, also of those deleted; numbered through from the first table to the last. */
    static FacetColumns of(IndexReader reader, List<FacetTable> tables) throws IOException {
        int[] starts = new int[reader.maxDoc() + 1];
        int[] numbers = new int[reader.maxDoc()];
        int end = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            List<FacetTable.InSegment> columns = new ArrayList<>();
            for (FacetTable table : tables) {
                columns.add(table.in(leaf));
            }
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                int base = 0;
                for (int at = 0; at < columns.size(); at++) {
                    var values = columns.get(at).values();
                    for (int left = values.advanceExact(doc) ? values.docValueCount() : 0; left > 0; left--) {
                        numbers = ArrayUtil.grow(numbers, end + 1);
                        numbers[end++] = base + columns.get(at).number(values.nextOrd());
                    }
                    base += tables.get(at).size();
                }
                starts[leaf.docBase + doc + 1] = end;
            }
        }
        return new FacetColumns(starts, ArrayUtil.copyOfSubArray(numbers, 0, end));
    }

    /** Gives each value another number. */
    FacetColumns renumbered(int[] newNumbers) {
        return new FacetColumns(
                starts, Arrays.stream(numbers).map(number -> newNumbers[number]).toArray());
    }

    /** Keeps some values. */
    FacetColumns having(IntPredicate wanted) {
        int[] keptStarts = new int[starts.length];
        int[] kept = new int[numbers.length];
        int end = 0;
        for (int doc = 0; doc < starts.length - 1; doc++) {
            for (int at = starts[doc]; at < starts[doc + 1]; at++) {
                if (wanted.test(numbers[at])) {
                    kept[end++] = numbers[at];
                }
            }
            keptStarts[doc + 1] = end;
        }
        return new FacetColumns(keptStarts, ArrayUtil.copyOfSubArray(kept, 0, end));
    }

    /** Adds to {@code counts} how many of some documents have each value. */
    void count(FixedBitSet documents, int[] counts) {
        var some = new BitSetIterator(documents, documents.length());
        for (int doc = some.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = some.nextDoc()) {
            int end = starts[doc + 1];
            for (int at = starts[doc]; at < end; at++) {
                counts[numbers[at]]++;
            }
        }
    }

    /** Tells each value of some documents, document by document. */
    void visit(FixedBitSet documents, Visitor visitor) {
        var some = new BitSetIterator(documents, documents.length());
        for (int doc = some.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = some.nextDoc()) {
            for (int at = starts[doc]; at < starts[doc + 1]; at++) {
                visitor.visit(doc, numbers[at]);
            }
        }
    }

    /** Receives a value of a document. */
    interface Visitor {
        void visit(int doc, int value);
    }
}

package fr.retours.text.entity;

import java.io.IOException;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts in how many live documents each value of a field stands. */
public final class LiveCounts {
    private LiveCounts() {}

    /**
     * Hands over the values of each segment, one after the other, each with the number of the segment's documents that have it.
     * Values that only deleted documents have are left out. A value of several segments comes several times.
     *
     * @param field with sorted doc values, one or several a document
     * @throws IOException if the index cannot be read
     */
    public static void forEach(IndexReader reader, String field, ObjIntConsumer<String> taker) throws IOException {
        for (var leaf : reader.leaves()) {
            var values = DocValues.getSortedSet(leaf.reader(), field);
            int[] inLeaf = of(leaf.reader(), values);
            for (int ord = 0; ord < inLeaf.length; ord++) {
                if (inLeaf[ord] > 0) {
                    taker.accept(values.lookupOrd(ord).utf8ToString(), inLeaf[ord]);
                }
            }
        }
    }

    private static int[] of(LeafReader segment, SortedSetDocValues values) throws IOException {
        int[] counts = new int[Math.toIntExact(values.getValueCount())];
        var live = segment.getLiveDocs();
        for (int doc = values.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (live == null || live.get(doc)) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        return counts;
    }
}

package fr.retours.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts in how many live documents each value of a field stands. */
final class LiveCounts {
    private LiveCounts() {}

    /** Counts over a whole index; values that only deleted documents have are left out. */
    static Map<String, Integer> of(IndexReader reader, String field) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (var leaf : reader.leaves()) {
            var values = DocValues.getSortedSet(leaf.reader(), field);
            int[] inLeaf = of(leaf.reader(), values);
            for (int ord = 0; ord < inLeaf.length; ord++) {
                if (inLeaf[ord] > 0) {
                    counts.merge(values.lookupOrd(ord).utf8ToString(), inLeaf[ord], Integer::sum);
                }
            }
        }
        return counts;
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

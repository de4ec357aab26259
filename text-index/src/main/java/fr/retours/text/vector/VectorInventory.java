package fr.retours.text.vector;

import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** Which passages of which recaps have a vector. */
final class VectorInventory {
    private VectorInventory() {}

    /** Returns for each recap one number for all its passages, whatever their order. */
    static Map<RecapId, Long> of(IndexReader reader) throws IOException {
        Map<RecapId, Long> inventory = new HashMap<>();
        for (var leaf : reader.leaves()) {
            add(leaf.reader(), inventory);
        }
        return inventory;
    }

    private static void add(LeafReader reader, Map<RecapId, Long> inventory) throws IOException {
        var recaps = DocValues.getSorted(reader, VectorFields.RECAP);
        var starts = DocValues.getNumeric(reader, VectorFields.START);
        var passages = DocValues.getNumeric(reader, VectorFields.PASSAGE);
        var live = reader.getLiveDocs();
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if ((live == null || live.get(doc))
                    && recaps.advanceExact(doc)
                    && starts.advanceExact(doc)
                    && passages.advanceExact(doc)) {
                var recap = new RecapId(recaps.lookupOrd(recaps.ordValue()).utf8ToString());
                inventory.merge(recap, mixed(starts.longValue(), passages.longValue()), Long::sum);
            }
        }
    }

    /** Returns the number of a recap with these passages. */
    static long of(Collection<MeaningPassage> passages) {
        return passages.stream()
                .mapToLong(passage -> mixed(passage.span().start(), passage.fingerprint()))
                .sum();
    }

    private static long mixed(long start, long fingerprint) {
        return fingerprint ^ (start * 0x9E3779B97F4A7C15L);
    }
}

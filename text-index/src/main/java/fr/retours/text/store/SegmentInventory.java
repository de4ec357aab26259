package fr.retours.text.store;

import fr.retours.model.id.RecapId;
import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** Lists what is in a segment. */
final class SegmentInventory {
    private SegmentInventory() {}

    /** Puts id and digest of every live recap of {@code segment} into {@code digests}. */
    static void collect(LeafReader segment, Map<RecapId, String> digests) throws IOException {
        var ids = DocValues.getSorted(segment, RecapFields.ID);
        var fingerprints = DocValues.getBinary(segment, RecapFields.DIGEST);
        var live = segment.getLiveDocs();
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            boolean there = live == null || live.get(doc);
            if (there && ids.advanceExact(doc) && fingerprints.advanceExact(doc)) {
                var id = new RecapId(ids.lookupOrd(ids.ordValue()).utf8ToString());
                digests.put(id, fingerprints.binaryValue().utf8ToString());
            }
        }
    }

    /** Returns the digest of a document; empty when it has none. */
    static String digest(LeafReader segment, int doc) throws IOException {
        var fingerprints = DocValues.getBinary(segment, RecapFields.DIGEST);
        return fingerprints.advanceExact(doc) ? fingerprints.binaryValue().utf8ToString() : "";
    }
}

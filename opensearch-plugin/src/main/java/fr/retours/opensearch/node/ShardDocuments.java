package fr.retours.opensearch.node;

import fr.retours.opensearch.wire.DocumentCodec;
import fr.retours.text.field.RecapFields;
import fr.retours.text.store.DocumentWriter;
import java.io.IOException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.DocIdSetIterator;
import org.opensearch.common.xcontent.XContentHelper;
import org.opensearch.common.xcontent.json.JsonXContent;

/** The documents that OpenSearch keeps of a shard: of one recap that of the greatest run counts. */
final class ShardDocuments {
    private static final String RUN = "run";
    private static final String RECAP = "recap";
    private static final String SOURCE = "_source";

    private final IndexReader shard;
    private final Map<String, RecapDocument> newest = new HashMap<>();

    private record RecapDocument(String recap, long run, int doc) {}

    /**
     * Reads which there are.
     *
     * @param after of those runs that come after this one
     * @param last up to this one
     */
    ShardDocuments(IndexReader shard, long after, long last) throws IOException {
        this.shard = shard;
        for (LeafReaderContext leaf : shard.leaves()) {
            collect(leaf, after, last);
        }
    }

    private void collect(LeafReaderContext leaf, long after, long last) throws IOException {
        var runs = DocValues.getSortedNumeric(leaf.reader(), RUN);
        var recaps = DocValues.getSortedSet(leaf.reader(), RECAP);
        var live = leaf.reader().getLiveDocs();
        for (int doc = runs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = runs.nextDoc()) {
            long run = runs.nextValue();
            boolean counts = run > after && run <= last && (live == null || live.get(doc));
            if (counts && recaps.advanceExact(doc)) {
                var recap = recaps.lookupOrd(recaps.nextOrd()).utf8ToString();
                newest.merge(
                        recap,
                        new RecapDocument(recap, run, leaf.docBase + doc),
                        (one, other) -> one.run > other.run ? one : other);
            }
        }
    }

    /** Returns those after a run, by run, then by recap: all copies write in one order. */
    private List<RecapDocument> after(long run) {
        return newest.values().stream()
                .filter(one -> one.run > run)
                .sorted(Comparator.comparingLong(RecapDocument::run).thenComparing(RecapDocument::recap))
                .toList();
    }

    /**
     * Writes or removes the recaps of all runs after one.
     *
     * @param goesOn asked before each; throws to end it
     */
    void write(long after, DocumentWriter writer, Runnable goesOn) throws IOException {
        var stored = shard.storedFields();
        for (RecapDocument one : after(after)) {
            goesOn.run();
            var source = stored.document(one.doc, Set.of(SOURCE)).getBinaryValue(SOURCE);
            var fields = XContentHelper.convertToMap(
                    JsonXContent.jsonXContent, source.bytes, source.offset, source.length, false);
            if (fields.get("document") instanceof String packed) {
                writer.replace(one.recap, DocumentCodec.read(Base64.getDecoder().decode(packed)));
            } else {
                writer.remove(one.recap);
            }
        }
    }

    /** Removes the recaps of {@code own} of which nothing is there. */
    void removeOthers(DirectoryReader own, DocumentWriter writer) throws IOException {
        var ids = MultiTerms.getTerms(own, RecapFields.ID);
        for (var each = ids == null ? null : ids.iterator(); each != null && each.next() != null; ) {
            var recap = each.term().utf8ToString();
            if (!newest.containsKey(recap)) {
                writer.remove(recap);
            }
        }
    }
}

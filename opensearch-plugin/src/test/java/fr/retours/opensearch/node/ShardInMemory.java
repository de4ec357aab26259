package fr.retours.opensearch.node;

import fr.retours.opensearch.wire.DocumentCodec;
import fr.retours.text.Facts;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.store.WritingAnalysis;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** The documents of a shard as OpenSearch keeps them, and which of them count. */
final class ShardInMemory implements Closeable {
    private static final WritingAnalysis ANALYSIS = new WritingAnalysis(StemExceptions.read(""));

    private final IndexWriter writer;
    private final Map<String, TreeMap<Long, Boolean>> runs = new TreeMap<>();

    ShardInMemory() throws IOException {
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new KeywordAnalyzer()));
    }

    void put(long run, String recap) throws IOException {
        var facts = Facts.of(recap).title("Un titre de " + run).build();
        var packed = DocumentCodec.write(ANALYSIS.document(facts, digest(run)));
        add(run, recap, "\"document\":\"" + Base64.getEncoder().encodeToString(packed) + "\"");
        runs.computeIfAbsent(recap, any -> new TreeMap<>()).put(run, true);
    }

    void remove(long run, String recap) throws IOException {
        add(run, recap, "\"removed\":true");
        runs.computeIfAbsent(recap, any -> new TreeMap<>()).put(run, false);
    }

    private void add(long run, String recap, String what) throws IOException {
        var id = run + "/" + recap;
        var document = new Document();
        document.add(new StringField("_id", id, Field.Store.NO));
        document.add(new SortedNumericDocValuesField("run", run));
        document.add(new SortedSetDocValuesField("recap", new BytesRef(recap)));
        var source = "{\"recap\":\"" + recap + "\",\"run\":" + run + "," + what + "}";
        document.add(new StoredField("_source", source.getBytes(StandardCharsets.UTF_8)));
        writer.updateDocument(new Term("_id", id), document);
    }

    /** Deletes what counts for nothing once a run is complete. */
    void deleteSuperseded(long complete) throws IOException {
        for (var recap : runs.entrySet()) {
            var known = recap.getValue().headMap(complete, true);
            while (known.size() > 1 || (known.size() == 1 && !known.firstEntry().getValue())) {
                writer.deleteDocuments(new Term("_id", known.pollFirstEntry().getKey() + "/" + recap.getKey()));
            }
        }
    }

    /** Returns the recaps after a run, with their digests. */
    Map<String, String> recaps(long run) {
        Map<String, String> there = new TreeMap<>();
        runs.forEach((recap, all) -> {
            var newest = all.floorEntry(run);
            if (newest != null && newest.getValue()) {
                there.put(recap, digest(newest.getKey()));
            }
        });
        return there;
    }

    DirectoryReader reader() throws IOException {
        return DirectoryReader.open(writer);
    }

    private static String digest(long run) {
        return "run " + run;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

package fr.retours.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What a search engine does with French out of the box: Lucene's {@code FrenchAnalyzer}, one field, BM25, any word. */
final class PlainFrench implements AutoCloseable {
    private static final String ID = "id";
    private static final String TEXT = "text";

    private final FrenchAnalyzer analyzer = new FrenchAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** Indexes title, summary and body of each line of a {@code .jsonl} file in memory. */
    PlainFrench(Path documents) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            var json = new ObjectMapper();
            for (String line : Files.readAllLines(documents)) {
                JsonNode one = json.readTree(line);
                var document = new Document();
                document.add(new StringField(ID, one.path("id").asText(), Store.YES));
                for (String field : List.of("title", "summary", "body")) {
                    document.add(new TextField(TEXT, one.path(field).asText(), Store.NO));
                }
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** Returns the ids of the first hits, best first. */
    List<String> search(String question, int most) throws IOException {
        var query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
        List<String> ids = new ArrayList<>();
        if (query != null) {
            for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get(ID));
            }
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}

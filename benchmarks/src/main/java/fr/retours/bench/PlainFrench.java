package fr.retours.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What a search engine does with French out of the box: BM25, any word, an analyzer of Lucene's; in memory. */
final class PlainFrench implements AutoCloseable {
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private final Analyzer analyzer;
    private final float titleWeight;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /**
     * Indexes title, summary and body of each line of a {@code .jsonl} file.
     *
     * @param titleWeight of a title in a field of its own; 0 to have it in one field with the rest
     */
    PlainFrench(Path documents, Analyzer analyzer, float titleWeight) throws IOException {
        this.analyzer = analyzer;
        this.titleWeight = titleWeight;
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            var json = new ObjectMapper();
            for (String line : Files.readAllLines(documents)) {
                JsonNode one = json.readTree(line);
                var document = new Document();
                document.add(new StringField(ID, one.path("id").asText(), Store.YES));
                document.add(new TextField(
                        titleWeight > 0 ? TITLE : TEXT, one.path(TITLE).asText(), Store.NO));
                for (String field : List.of("summary", "body")) {
                    document.add(new TextField(TEXT, one.path(field).asText(), Store.NO));
                }
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** Makes Lucene's analyzer with its lightest stemmer, which only takes plurals off. */
    static Analyzer minimalStems() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                TokenStream terms = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
                terms = new StopFilter(new LowerCaseFilter(terms), FrenchAnalyzer.getDefaultStopSet());
                return new TokenStreamComponents(words, new FrenchMinimalStemFilter(terms));
            }
        };
    }

    /** Returns the ids of the first hits, best first. */
    List<String> search(String question, int most) throws IOException {
        var query = new BooleanQuery.Builder();
        add(query, TEXT, 1, question);
        if (titleWeight > 0) {
            add(query, TITLE, titleWeight, question);
        }
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get(ID));
        }
        return ids;
    }

    private void add(BooleanQuery.Builder query, String field, float weight, String question) {
        var words = new QueryBuilder(analyzer).createBooleanQuery(field, question);
        if (words != null) {
            query.add(new BoostQuery(words, weight), Occur.SHOULD);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}

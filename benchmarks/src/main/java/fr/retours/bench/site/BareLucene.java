package fr.retours.bench.site;

import fr.retours.model.id.Slug;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** The least that a search can be on the index of Retours: any word, in the body as inflected, BM25, 20 numbers of documents. */
public final class BareLucene implements AutoCloseable {
    private static final String BODY = "body_exact";
    private static final int TOP = 20;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** Opens the last commit in {@code folder}. */
    BareLucene(Path folder) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        if (searcher.collectionStatistics(BODY) == null) {
            throw new IOException("the index must have a field " + BODY + ", got none in " + folder);
        }
    }

    /** Searches. */
    void search(String words) throws IOException {
        var query = new BooleanQuery.Builder();
        for (String word : Slug.of(words).split("-", -1)) {
            query.add(new TermQuery(new Term(BODY, word)), Occur.SHOULD);
        }
        searcher.search(query.build(), TOP);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        reader.directory().close();
    }
}

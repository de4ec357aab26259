package fr.retours.text.query;

import fr.retours.text.analysis.AnalysisKind;
import fr.retours.text.analysis.StemAnalysis;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.field.TextField;
import fr.retours.text.settings.RankingWeights;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Searches one commit with what ranks recaps: {@link RankingWeights}; how rare a word is, counted over all that recaps say, not over one
 * field of them; and how many recaps bear the same title.
 */
public final class RecapSearcher extends IndexSearcher implements TitleShares.Counter {
    /** The index field that holds all a recap says, by index field analysed in the same way. */
    private static final Map<String, String> WHOLE = new HashMap<>();

    static {
        for (TextField field : TextField.values()) {
            for (AnalysisKind way : field.ways()) {
                WHOLE.put(field.in(way), TextField.BODY.in(way == AnalysisKind.STEM ? way : AnalysisKind.EXACT));
            }
        }
    }

    private final WordQueries queries;
    private final TitleShares titleShares;

    /**
     * Searches what {@code reader} reads, which was written with {@code stems}.
     *
     * @throws IOException if the index cannot be read
     */
    public RecapSearcher(IndexReader reader, RankingWeights weights, StemAnalysis stems) throws IOException {
        this(
                reader,
                new WordQueries(weights, stems),
                new RecapSimilarity(RecapSimilarity.Curves.of(weights)),
                TitleShares.in(reader));
    }

    private RecapSearcher(IndexReader reader, WordQueries queries, Similarity similarity, TitleShares titleShares) {
        super(reader);
        setSimilarity(similarity);
        this.queries = queries;
        this.titleShares = titleShares;
    }

    /** Returns what searches the same as long as {@code budget} lasts. */
    public RecapSearcher within(SearchBudget budget) {
        var searcher = new RecapSearcher(getIndexReader(), queries, getSimilarity(), titleShares);
        searcher.setTimeout(budget::isSpent);
        return searcher;
    }

    /** Returns what makes queries for words with the same weights, and the stems of this index. */
    public WordQueries queries() {
        return queries;
    }

    @Override
    public TitleShares titleShares() {
        return titleShares;
    }

    /**
     * Returns how many recaps say a word anywhere.
     *
     * @param term in the field where it is looked for
     * @throws IOException if the index cannot be read
     */
    public int recaps(Term term) throws IOException {
        return recaps(term, getIndexReader().docFreq(term));
    }

    private int recaps(Term term, int docFreq) throws IOException {
        String whole = WHOLE.get(term.field());
        return whole == null || whole.equals(term.field())
                ? docFreq
                : Math.max(docFreq, getIndexReader().docFreq(new Term(whole, term.bytes())));
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        int recaps = recaps(term, docFreq);
        return new TermStatistics(term.bytes(), recaps, Math.max(recaps, totalTermFreq));
    }
}

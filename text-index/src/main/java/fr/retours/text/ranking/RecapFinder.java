package fr.retours.text.ranking;

import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.query.RecapSearcher;
import fr.retours.text.query.WordQueries;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/** Which recaps queries find, in one search, as long as its budget lasts: then too few, never too many. For one thread. */
public final class RecapFinder {
    private final RecapSearcher searcher;
    private final TextScores texts;
    private final SearchBudget budget;

    /** Searches what {@code whole} does, as long as {@code budget} lasts. */
    public RecapFinder(RecapSearcher whole, SearchBudget budget) {
        this.searcher = whole.within(budget);
        this.texts = new SearchedScores(searcher);
        this.budget = budget;
    }

    /** Searches what {@code whole} does, whose frequencies and positions lie elsewhere, as long as {@code budget} lasts. */
    public RecapFinder(RecapSearcher whole, TextScores texts, SearchBudget budget) {
        this.searcher = whole.within(budget);
        this.texts = texts;
        this.budget = budget;
    }

    /**
     * Returns the recaps that match, as document numbers.
     *
     * @throws IOException if the index cannot be read
     */
    public FixedBitSet of(Query query) throws IOException {
        return searcher.search(texts.located(query), new FoundDocuments(documents()));
    }

    /** Returns a few documents as a set. */
    public FixedBitSet these(Stream<ScoreDoc> few) {
        var set = new FixedBitSet(documents());
        few.forEach(one -> set.set(one.doc));
        return set;
    }

    private int documents() {
        return Math.max(1, searcher.getIndexReader().maxDoc());
    }

    /**
     * Returns how many recaps match.
     *
     * @throws IOException if the index cannot be read
     */
    public int count(Query query) throws IOException {
        return searcher.count(texts.located(query));
    }

    /**
     * Returns whether any recap matches; looks for no more.
     *
     * @throws IOException if the index cannot be read
     */
    public boolean has(Query query) throws IOException {
        var first = new TopScoreDocCollectorManager(1, null, 1);
        return searcher.search(new ConstantScoreQuery(texts.located(query)), first).scoreDocs.length == 1;
    }

    /**
     * Returns the first recaps that match, the best score first; of equal ones the latest.
     *
     * @throws IOException if the index cannot be read
     */
    public List<ScoreDoc> best(Query query, int most) throws IOException {
        return best(query, most, false, Optional.empty()).stream()
                .map(hit -> new ScoreDoc(hit.doc(), hit.score()))
                .toList();
    }

    /** Does the same as {@link TextScores#first} says. */
    List<TextScores.ScoredRecap> best(Query query, int most, boolean each, Optional<TextScores.Ties> ties)
            throws IOException {
        return texts.first(query, bounded(most), each, ties);
    }

    /** Returns the first recaps that match in an order that scores do not count for. */
    List<ScoreDoc> first(Query query, Sort order, int most) throws IOException {
        var first = new TopFieldCollectorManager(order, bounded(most), null, 1);
        return Stream.of(searcher.search(texts.located(query), first).scoreDocs)
                .map(hit -> new ScoreDoc(hit.doc, 0))
                .toList();
    }

    private int bounded(int most) {
        return Math.max(1, Math.min(most, size()));
    }

    /** Returns how many live recaps the commit has. */
    public int size() {
        return searcher.getIndexReader().numDocs();
    }

    /** Returns what makes queries for words with the weights that recaps are ranked by. */
    public WordQueries queries() {
        return searcher.queries();
    }

    /** Returns what the search may take, and has taken. */
    public SearchBudget budget() {
        return budget;
    }
}

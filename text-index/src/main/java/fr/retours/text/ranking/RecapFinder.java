package fr.retours.text.ranking;

import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.query.RecapSearcher;
import fr.retours.text.query.WordQueries;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/** Which recaps queries find, in one search, as long as its budget lasts: then too few, never too many. For one thread. */
public final class RecapFinder {
    private final RecapSearcher searcher;
    private final SearchBudget budget;

    /** Searches what {@code whole} does, as long as {@code budget} lasts. */
    public RecapFinder(RecapSearcher whole, SearchBudget budget) {
        this.searcher = whole.within(budget);
        this.budget = budget;
    }

    /**
     * Returns the recaps that match, as document numbers.
     *
     * @throws IOException if the index cannot be read
     */
    public FixedBitSet of(Query query) throws IOException {
        return searcher.search(query, new FoundDocuments(documents()));
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
        return searcher.count(query);
    }

    /**
     * Returns whether any recap matches; looks for no more.
     *
     * @throws IOException if the index cannot be read
     */
    public boolean has(Query query) throws IOException {
        var first = new TopScoreDocCollectorManager(1, null, 1);
        return searcher.search(new ConstantScoreQuery(query), first).scoreDocs.length == 1;
    }

    /**
     * Returns the first recaps that match, each with its score if {@code order} asks for it.
     *
     * @throws IOException if the index cannot be read
     */
    public List<ScoreDoc> first(Query query, Sort order, int most) throws IOException {
        return first(query, order, most, 1);
    }

    /**
     * Does what {@link #first} does, by a look at each recap that matches.
     *
     * @throws IOException if the index cannot be read
     */
    List<ScoreDoc> firstOfFew(Query query, Sort order, int most) throws IOException {
        return first(query, order, most, Integer.MAX_VALUE);
    }

    private List<ScoreDoc> first(Query query, Sort order, int most, int counted) throws IOException {
        int some = Math.max(1, Math.min(most, size()));
        var hits = searcher.search(query, new TopFieldCollectorManager(order, some, null, counted)).scoreDocs;
        return Stream.of(hits)
                .map(hit -> new ScoreDoc(hit.doc, score((FieldDoc) hit)))
                .toList();
    }

    private static float score(FieldDoc hit) {
        return hit.fields[0] instanceof Float score ? score : 0;
    }

    /** Returns how many live recaps the commit has. */
    public int size() {
        return searcher.getIndexReader().numDocs();
    }

    /** Returns what searches. */
    RecapSearcher searcher() {
        return searcher;
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

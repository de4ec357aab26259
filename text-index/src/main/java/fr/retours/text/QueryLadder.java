package fr.retours.text;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Reads a query as strictly as finds something: all words; then with mistakes in words that no recap holds; then in any
 * word; then as many of the words as some recap holds together.
 */
final class QueryLadder {
    private static final int ENOUGH = Integer.getInteger("w.enough", 1);

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final Synonyms synonyms;

    QueryLadder(IndexSearcher searcher, Synonyms synonyms) {
        this.searcher = searcher;
        this.vocabulary = new IndexVocabulary(searcher.getIndexReader());
        this.synonyms = synonyms;
    }

    /**
     * What a query came to mean.
     *
     * @param query finds the recaps
     * @param plan what it was built from
     */
    record Read(Query query, QueryPlan plan) {}

    /** Reads {@code text}. */
    Read read(QueryText text) throws IOException {
        var plan = new QueryPlan(text, Covers.asTyped(text, synonyms, vocabulary));
        int all = plan.words();
        var strict = plan.requiring(all);
        if (all == 0 || isEnough(strict)) {
            return new Read(strict, plan);
        }
        for (boolean onlyUnknown : new boolean[] {true, false}) {
            var mistaken = plan.and(Covers.misspelt(text, onlyUnknown, vocabulary));
            var query = mistaken.requiring(all);
            if (mistaken.covers().size() > plan.covers().size() && isEnough(query)) {
                return new Read(query, mistaken);
            }
        }
        return relaxed(plan.and(Covers.misspelt(text, true, vocabulary)));
    }

    private Read relaxed(QueryPlan plan) throws IOException {
        for (int needed = plan.words() - 1; needed > 1; needed--) {
            var query = plan.requiring(needed);
            if (isEnough(query)) {
                return new Read(query, plan);
            }
        }
        return new Read(plan.requiring(1), plan);
    }

    private boolean isEnough(Query query) throws IOException {
        return searcher.count(query) >= ENOUGH;
    }
}

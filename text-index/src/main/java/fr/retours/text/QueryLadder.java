package fr.retours.text;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Reads a query as strictly as finds something. Few words must all be found: as typed; if no recap has them all, with
 * mistakes in those that no recap holds; then with mistakes in any; then as many as some recap has together. Of a
 * sentence half the words must be found, fewer if that is less than a page; what it says is mostly in the ranking.
 *
 * <p>Measured on questions of 5 words in the middle (see {@link Weights}): all words first 0.50, half of them 0.61, any
 * one 0.615 but with almost every document found.
 */
final class QueryLadder {
    /** Up to so many words are a choice of words, more are a sentence. */
    private static final int FEW = 3;
    /** A sentence is not read as a single word as long as two can be found together. */
    private static final int FEWEST = 2;
    /** What a sentence should find: a page full, where the corpus has it. */
    private static final int PAGE = 10;
    /** In a small corpus a page full is everything: one recap in so many will do. */
    private static final int SHARE = 20;

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
        int words = plan.words();
        if (words > FEW) {
            return relaxed(
                    plan.and(Covers.misspelt(text, true, vocabulary)), Math.max(FEWEST, words / 2), enoughOfMany());
        }
        var strict = plan.requiring(words);
        if (words == 0 || searcher.count(strict) > 0) {
            return new Read(strict, plan);
        }
        for (boolean onlyUnknown : new boolean[] {true, false}) {
            var mistaken = plan.and(Covers.misspelt(text, onlyUnknown, vocabulary));
            var query = mistaken.requiring(words);
            if (mistaken.covers().size() > plan.covers().size() && searcher.count(query) > 0) {
                return new Read(query, mistaken);
            }
        }
        return relaxed(plan.and(Covers.misspelt(text, true, vocabulary)), words - 1, 1);
    }

    private int enoughOfMany() {
        return Math.max(1, Math.min(PAGE, searcher.getIndexReader().numDocs() / SHARE));
    }

    private Read relaxed(QueryPlan plan, int most, int enough) throws IOException {
        for (int needed = most; needed > 1; needed--) {
            var query = plan.requiring(needed);
            if (searcher.count(query) >= enough) {
                return new Read(query, plan);
            }
        }
        return new Read(plan.requiring(1), plan);
    }
}

package fr.retours.text;

import java.io.IOException;
import org.apache.lucene.search.Query;

/**
 * Reads a query as strictly as finds something. A few words must all be found: as typed; if no recap has them all, with
 * mistakes in those that no recap holds; then with mistakes in any; then as many as some recap has together. Of a sentence
 * as many words must be found as a page of recaps has together; what it says is mostly in the ranking, and quotes in it
 * only set words off.
 *
 * <p>Measured on questions of 5 words in the middle (see {@link Weights}), MRR@10: as many words as one recap has 0.60, as a
 * page has 0.64, any word 0.64 but with every second document found.
 */
final class QueryLadder {
    /** What a sentence should find: a page full, where the corpus has it. */
    private static final int PAGE = 10;
    /** In a small corpus a page full is everything: one recap in so many will do. */
    private static final int SHARE = 20;

    private final RecapSets sets;
    private final Vocabulary vocabulary;
    private final Synonyms synonyms;

    QueryLadder(RecapSets sets, Vocabulary vocabulary, Synonyms synonyms) {
        this.sets = sets;
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
    }

    /**
     * What a query came to mean.
     *
     * @param query finds the recaps
     * @param plan what it was built from
     * @param needed how many of its words must be found
     */
    record Read(Query query, QueryPlan plan, int needed) {}

    /** Reads {@code text}. */
    Read read(QueryText text) throws IOException {
        return text.isSentence() ? sentence(text.withoutPhrases()) : few(text);
    }

    private Read few(QueryText text) throws IOException {
        var plan = new QueryPlan(text, Covers.asTyped(text, synonyms, vocabulary));
        int words = plan.words();
        var strict = plan.requiring(words);
        if (!plan.ranks() || sets.has(strict, 1)) {
            return new Read(strict, plan, words);
        }
        for (boolean onlyUnknown : new boolean[] {true, false}) {
            var mistaken = plan.and(Covers.misspelt(text, onlyUnknown, vocabulary));
            var query = mistaken.requiring(words);
            if (mistaken.covers().size() > plan.covers().size() && sets.has(query, 1)) {
                return new Read(query, mistaken, words);
            }
        }
        return relaxed(plan.and(Covers.misspelt(text, true, vocabulary)), words - 1, 1);
    }

    private Read sentence(QueryText text) throws IOException {
        var typed = new QueryPlan(text, Covers.asTyped(text, synonyms, vocabulary));
        var plan = typed.and(Covers.misspelt(text, true, vocabulary));
        return relaxed(plan, plan.words(), enoughOfMany());
    }

    private int enoughOfMany() {
        return Math.max(1, Math.min(PAGE, sets.size() / SHARE));
    }

    private Read relaxed(QueryPlan plan, int most, int enough) throws IOException {
        for (int needed = most; needed > 1; needed--) {
            var query = plan.requiring(needed);
            if (sets.has(query, enough)) {
                return new Read(query, plan, needed);
            }
        }
        return new Read(plan.requiring(1), plan, 1);
    }
}

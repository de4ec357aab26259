package fr.retours.text.plan;

import fr.retours.text.SortOrder;
import fr.retours.text.query.QueryText;
import fr.retours.text.query.Synonyms;
import fr.retours.text.query.Weights;
import fr.retours.text.ranking.PickedQuery;
import fr.retours.text.ranking.Ranking;
import fr.retours.text.ranking.RecapSets;
import fr.retours.text.spelling.SpellingCorrections;
import fr.retours.text.spelling.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;

/**
 * Reads a query as strictly as finds something. A few words must all be found: as typed; if no recap has them all, with
 * mistakes in those that no recap holds; then with mistakes in any; then as many as some recap has together. Where that
 * finds next to nothing, a page is filled below it with the best of the recaps that have fewer of the words. Of a sentence
 * as many words must be found as a few pages of recaps have together; what it says is mostly in the ranking, and quotes in
 * it only set words off.
 *
 * <p>What is found depends on the words alone, not on filters, order or page: counts and pages of one query agree.
 *
 * <p>Measured on questions of 5 words in the middle (see {@link Weights}), MRR@10 and hit@10. Sentences, by how many recaps
 * must have the words together: ten 0.645 and 0.831, thirty 0.649 and 0.849, fifty 0.655 and 0.864, any number 0.655 and
 * 0.878, but with two documents in five found. Few words, without filling: 0.639 and 0.814; filled where fewer than three
 * have them all: 0.645 and 0.831; fewer than ten: 0.645 and 0.835.
 */
public final class QueryLadder {
    /** What a sentence should find: a few pages, where the corpus has them. */
    private static final int PAGES = 50;
    /** In a small corpus a few pages are everything: one recap in so many will do. */
    private static final int SHARE = 10;

    /** Fewer recaps than this are next to nothing. */
    private static final int TOO_FEW = 3;
    /** So many recaps are found then, with those below. */
    private static final int PAGE = 10;

    private final RecapSets sets;
    private final Vocabulary vocabulary;
    private final Synonyms synonyms;

    /** Reads queries of one search; {@code sets} counts what each step finds. */
    public QueryLadder(RecapSets sets, Vocabulary vocabulary, Synonyms synonyms) {
        this.sets = sets;
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
    }

    /**
     * What a query came to mean.
     *
     * @param query finds the recaps
     * @param first finds those that rank before all others; the same as {@code query} unless it was filled up
     * @param plan what both were built from
     * @param needed how many of its words those of {@code first} must have
     */
    public record Read(Query query, Query first, QueryPlan plan, int needed) {
        private static Read of(Query query, QueryPlan plan, int needed) {
            return new Read(query, query, plan, needed);
        }

        /** Returns whether recaps with fewer words were added. */
        boolean isFilled() {
            return query instanceof PickedQuery;
        }
    }

    /**
     * Goes down the steps until one of them finds enough; the last one is taken even if it finds nothing.
     *
     * @throws IOException if the index cannot be read
     */
    public Read read(QueryText text) throws IOException {
        return text.isSentence() ? sentence(text.withoutPhrases()) : filled(few(text));
    }

    private Read few(QueryText text) throws IOException {
        var plan = new QueryPlan(text, Covers.asTyped(text, synonyms, vocabulary));
        int words = plan.words();
        var strict = plan.requiring(words);
        if (!plan.ranks() || sets.has(strict, 1)) {
            return Read.of(strict, plan, words);
        }
        var corrections = new SpellingCorrections(text, vocabulary, sets);
        var unknown = plan.and(Covers.misspelt(text, true, vocabulary, corrections));
        var mended = inCompany(unknown, words - 1);
        if (finds(mended, plan)) {
            return Read.of(mended.requiring(words), mended, words);
        }
        var doubted = inCompany(plan.and(Covers.misspelt(text, false, vocabulary, corrections)), words - 1);
        if (finds(doubted, plan)) {
            return Read.of(doubted.requiring(words), doubted, words);
        }
        return relaxed(words > 2 ? inCompany(unknown, 1) : mended, words - 1, 1);
    }

    /** Returns whether corrections are left that were not typed, and some recap has all the words with them. */
    private boolean finds(QueryPlan corrected, QueryPlan typed) throws IOException {
        return corrected.covers().size() > typed.covers().size() && sets.has(corrected.requiring(corrected.words()), 1);
    }

    /** Leaves out corrections that no recap holds beside as many other words, where it holds others of the same word. */
    private QueryPlan inCompany(QueryPlan plan, int others) throws IOException {
        Set<Integer> accompanied = new HashSet<>();
        List<Cover> alone = new ArrayList<>();
        for (Cover cover : plan.covers()) {
            if (cover.origin() == Cover.Origin.MISTAKE) {
                if (sets.has(plan.holding(cover, others), 1)) {
                    accompanied.add(cover.first());
                } else {
                    alone.add(cover);
                }
            }
        }
        alone.removeIf(cover -> !accompanied.contains(cover.first()));
        return plan.without(alone);
    }

    /** Adds the best recaps with fewer words where too few were found. */
    private Read filled(Read read) throws IOException {
        var found = sets.of(read.query());
        int missing = atMost(PAGE) - found.cardinality();
        if (read.needed() < 2 || sets.has(read.query(), TOO_FEW) || missing <= 0) {
            return read;
        }
        var wider = relaxed(read.plan(), read.needed() - 1, PAGE).query();
        var others = sets.of(wider).clone();
        others.andNot(found);
        var all = found.clone();
        for (var one : new Ranking(sets, others, SortOrder.RELEVANCE, missing)
                .byScore(wider, read.plan().neighbours())
                .scoreDocs) {
            all.set(one.doc);
        }
        return new Read(new PickedQuery(wider, all), read.query(), read.plan(), read.needed());
    }

    private Read sentence(QueryText text) throws IOException {
        var typed = new QueryPlan(text, Covers.asTyped(text, synonyms, vocabulary));
        var corrections = new SpellingCorrections(text, vocabulary, sets);
        var plan = typed.and(Covers.misspelt(text, true, vocabulary, corrections));
        return relaxed(plan, plan.words(), atMost(PAGES));
    }

    private int atMost(int wanted) {
        return Math.max(1, Math.min(wanted, sets.size() / SHARE));
    }

    private Read relaxed(QueryPlan plan, int most, int enough) throws IOException {
        for (int needed = most; needed > 1; needed--) {
            var query = plan.requiring(needed);
            if (sets.has(query, enough)) {
                return Read.of(query, plan, needed);
            }
        }
        return Read.of(plan.requiring(1), plan, 1);
    }
}

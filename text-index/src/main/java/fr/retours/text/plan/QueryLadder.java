package fr.retours.text.plan;

import fr.retours.text.query.QueryText;
import fr.retours.text.query.Synonyms;
import fr.retours.text.ranking.FoundQuery;
import fr.retours.text.ranking.RecapFinder;
import fr.retours.text.settings.RankingWeights;
import fr.retours.text.settings.WeightKey;
import fr.retours.text.spelling.IndexVocabulary;
import fr.retours.text.spelling.SpellingCorrections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * Reads a query as strictly as finds something. A few words must all be found: as typed; if no recap has them all, with
 * mistakes in those that no recap holds; then with mistakes in any; then as many as some recap has together. Of a sentence
 * as many words must be found as some recap has together, and quotes in it only set words off. In any case
 * the recaps that rank on the first page are found, also with fewer words: a title that says it all beats a text that has every word.
 *
 * <p>What is found depends on the words alone, not on filters, order or page: counts and pages of one query agree.
 *
 * <p>The numbers stand in {@code weights.properties}. Measured (it tells on what), MRR@10 in the mean of four collections: recaps with fewer words only where fewer
 * than three have them all 0.736, where fewer than ten have them 0.745, always 0.750; always, but below all others, 0.739. Beside a few
 * words only those that score at least half of the best 0.749, nine tenths 0.744.
 */
public final class QueryLadder {
    private final RecapFinder finder;
    private final IndexVocabulary vocabulary;
    private final Synonyms synonyms;

    /** Reads queries of one search; {@code finder} counts what each step finds. */
    public QueryLadder(RecapFinder finder, IndexVocabulary vocabulary, Synonyms synonyms) {
        this.finder = finder;
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
    }

    /**
     * What a query came to mean.
     *
     * @param documents the recaps found, by number
     * @param plan what it was built from
     * @param needed how many of its words recaps must have, but for those that fill a page
     * @param filled whether recaps with fewer words were added
     */
    public record Read(FixedBitSet documents, QueryPlan plan, int needed, boolean filled) {
        private Read filledWith(FixedBitSet more) {
            return new Read(also(more).documents, plan, needed, true);
        }

        /** Finds more recaps. */
        public Read also(FixedBitSet more) {
            var all = documents.clone();
            all.or(more);
            return new Read(all, plan, needed, filled);
        }

        /** Returns what finds the recaps again, without a score. */
        public Query found() {
            return new FoundQuery(documents);
        }
    }

    /**
     * Goes down the steps until one of them finds enough; the last one is taken even if it finds nothing.
     *
     * @throws IOException if the index cannot be read
     */
    public Read read(QueryText text) throws IOException {
        boolean isSentence = text.isSentence(weights().whole(WeightKey.FEW_WORDS));
        return withBest(
                isSentence ? sentence(text.withoutPhrases(finder.queries().stems())) : few(text));
    }

    private Read few(QueryText text) throws IOException {
        var plan = asTyped(text);
        int words = plan.words();
        var typed = read(plan, words);
        if (!plan.ranks() || !typed.documents().scanIsEmpty()) {
            return typed;
        }
        var corrections = new SpellingCorrections(text, vocabulary, finder);
        var unknown = plan.and(WordCovers.misspelt(plan, true, vocabulary, corrections));
        var mended = inCompany(unknown, words - 1);
        if (finds(mended, plan)) {
            return read(mended, words);
        }
        var doubted = inCompany(plan.and(WordCovers.misspelt(plan, false, vocabulary, corrections)), words - 1);
        if (finds(doubted, plan)) {
            return read(doubted, words);
        }
        return relaxed(words > 2 ? inCompany(unknown, 1) : mended, words - 1);
    }

    private Read read(QueryPlan plan, int needed) throws IOException {
        return new Read(finder.of(plan.requiring(needed)), plan, needed, false);
    }

    /** Returns whether corrections are left that were not typed, and some recap has all the words with them. */
    private boolean finds(QueryPlan corrected, QueryPlan typed) throws IOException {
        return corrected.covers().size() > typed.covers().size() && finder.has(corrected.requiring(corrected.words()));
    }

    /** Leaves out corrections that no recap holds beside as many other words, where it holds others of the same word. */
    private QueryPlan inCompany(QueryPlan plan, int others) throws IOException {
        Set<Integer> accompanied = new HashSet<>();
        List<WordCover> alone = new ArrayList<>();
        for (WordCover cover : plan.covers()) {
            if (cover.origin() == WordCover.Origin.MISTAKE) {
                if (finder.has(plan.holding(cover, others))) {
                    accompanied.add(cover.first());
                } else {
                    alone.add(cover);
                }
            }
        }
        alone.removeIf(cover -> !accompanied.contains(cover.first()));
        return plan.without(alone);
    }

    private RankingWeights weights() {
        return finder.queries().weights();
    }

    /** Adds those recaps with fewer words that rank on the first page; beside a few words, those that score enough. */
    private Read withBest(Read read) throws IOException {
        int most = weights().whole(WeightKey.BEST_RECAPS);
        if (most == 0 || read.plan().words() < 2) {
            return read;
        }
        var best = finder.best(read.plan().any(), most);
        float least = read.plan().isSentence() || best.isEmpty()
                ? 0
                : best.getFirst().score * weights().of(WeightKey.BEST_SHARE);
        var more = finder.these(best.stream().filter(one -> one.score > least));
        more.andNot(read.documents());
        return more.scanIsEmpty() ? read : read.filledWith(more);
    }

    private Read sentence(QueryText text) throws IOException {
        var typed = asTyped(text);
        var corrections = new SpellingCorrections(text, vocabulary, finder);
        var plan = typed.and(WordCovers.misspelt(typed, true, vocabulary, corrections));
        return relaxed(plan, plan.words());
    }

    private QueryPlan asTyped(QueryText text) throws IOException {
        var queries = finder.queries();
        return new QueryPlan(text, WordCovers.asTyped(text, synonyms, vocabulary, queries), queries);
    }

    private Read relaxed(QueryPlan plan, int most) throws IOException {
        for (int needed = most; needed > 1; needed--) {
            var query = plan.requiring(needed);
            if (finder.has(query)) {
                return read(plan, needed);
            }
        }
        return read(plan, 1);
    }
}

package fr.retours.text.search;

import fr.retours.text.Hit;
import fr.retours.text.vector.NearPassage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * Two rankings as one: the score by words, as a share of the best one, and what meaning adds to it, how far its nearest passage
 * stands out. Scores say more than ranks: a recap that all words point to stays first. What words rank below the
 * {@value #DEPTH}th place follows in their order. Pure.
 *
 * @param first the first recaps, as document numbers with their scores
 * @param ranks where recaps stand in both; empty when there is one ranking only
 */
record ScoreFusion(List<ScoreDoc> first, Map<Integer, Hit.FusedRanks> ranks) {
    /** Below, a score by words does not count beside meaning: the order does not hang on which page is asked for. */
    private static final int DEPTH = 200;

    /** Takes one ranking as it is. */
    static ScoreFusion none(List<ScoreDoc> first) {
        return new ScoreFusion(first, Map.of());
    }

    /** Returns how many recaps ranked by words are needed for the first {@code most}, of which meaning may put some before. */
    static int depth(int most) {
        return most + DEPTH;
    }

    /**
     * Adds both.
     *
     * @param words ranked by words, each with its score
     * @param meaning ranked by meaning, the nearest first
     * @param weight what one standard deviation of {@link NearPassage#lead} adds, beside 1 for the best score by words
     * @param most how many recaps to give
     */
    static ScoreFusion of(List<ScoreDoc> words, Map<Integer, NearPassage> meaning, float weight, int most) {
        float best = words.isEmpty() || words.getFirst().score <= 0 ? 1 : words.getFirst().score;
        Map<Integer, Hit.FusedRanks> ranks = new LinkedHashMap<>();
        Map<Integer, Float> scores = new LinkedHashMap<>();
        for (ScoreDoc one : words) {
            ranks.put(one.doc, new Hit.FusedRanks(new Hit.RankedValue(ranks.size() + 1, one.score), null));
            scores.put(one.doc, one.score / best);
        }
        int rank = 0;
        for (var one : meaning.entrySet()) {
            var known = early(ranks.get(one.getKey()));
            var near = one.getValue();
            ranks.put(one.getKey(), new Hit.FusedRanks(known, new Hit.RankedValue(++rank, near.similarity())));
            scores.put(one.getKey(), (known == null ? 0 : known.value() / best) + weight * near.lead());
        }
        List<ScoreDoc> first = new ArrayList<>();
        scores.forEach((doc, score) -> first.add(new ScoreDoc(doc, score)));
        first.sort(Comparator.comparingDouble(one -> -one.score));
        return new ScoreFusion(
                List.copyOf(first.subList(0, Math.min(most, first.size()))), Collections.unmodifiableMap(ranks));
    }

    /** Returns the rank by words of a recap near in meaning, if it takes part. */
    private static Hit.@Nullable RankedValue early(Hit.@Nullable FusedRanks known) {
        var words = known == null ? null : known.words();
        return words == null || words.rank() > DEPTH ? null : words;
    }
}

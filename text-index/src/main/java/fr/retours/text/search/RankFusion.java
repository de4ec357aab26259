package fr.retours.text.search;

import fr.retours.text.Hit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * Two rankings as one, by reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): scores of words and of meaning
 * cannot be compared, ranks can. What words rank below the {@value #DEPTH}th place follows in their order. Pure.
 *
 * @param first the first recaps, as document numbers with their scores
 * @param ranks where recaps stand in both; empty when there is one ranking only
 */
record RankFusion(List<ScoreDoc> first, Map<Integer, Hit.FusedRanks> ranks) {
    /** As the authors have it: a high rank in both beats the first place in one. */
    private static final int SMOOTHING = 60;
    /** So many recaps take part, as found by words: the order does not hang on which page is asked for. */
    private static final int DEPTH = 200;

    /** Takes one ranking as it is. */
    static RankFusion none(List<ScoreDoc> first) {
        return new RankFusion(first, Map.of());
    }

    /** Returns how many recaps ranked by words are needed for the first {@code most}, of which meaning may put some before. */
    static int depth(int most) {
        return most + DEPTH;
    }

    /**
     * Fuses.
     *
     * @param words ranked by words, each with its score
     * @param meaning ranked by meaning, the nearest first, with their similarity
     * @param most how many recaps to give
     */
    static RankFusion of(List<ScoreDoc> words, Map<Integer, Float> meaning, int most) {
        Map<Integer, Hit.FusedRanks> ranks = new LinkedHashMap<>();
        for (ScoreDoc one : words) {
            ranks.put(one.doc, new Hit.FusedRanks(new Hit.RankedValue(ranks.size() + 1, one.score), null));
        }
        int rank = 0;
        for (var one : meaning.entrySet()) {
            var near = new Hit.RankedValue(++rank, one.getValue());
            ranks.compute(one.getKey(), (doc, known) -> new Hit.FusedRanks(early(known), near));
        }
        List<ScoreDoc> first = new ArrayList<>();
        ranks.forEach((doc, both) -> first.add(new ScoreDoc(doc, score(both))));
        first.sort(Comparator.comparingDouble(one -> -one.score));
        return new RankFusion(
                List.copyOf(first.subList(0, Math.min(most, first.size()))),
                Collections.unmodifiableMap(new HashMap<>(ranks)));
    }

    /** Returns the rank by words of a recap near in meaning, if it takes part. */
    private static Hit.@Nullable RankedValue early(Hit.@Nullable FusedRanks known) {
        var words = known == null ? null : known.words();
        return words == null || words.rank() > DEPTH ? null : words;
    }

    private static float score(Hit.FusedRanks ranks) {
        return part(ranks.words()) + part(ranks.meaning());
    }

    private static float part(Hit.@Nullable RankedValue place) {
        return place == null ? 0 : 1f / (SMOOTHING + place.rank());
    }
}

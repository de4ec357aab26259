package fr.retours.indexer.evaluate;

import fr.retours.model.fact.RecapFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well extracted facts agree with an annotation. Each score is micro-averaged over the recaps.
 *
 * @param scores by kind of fact, in the order of the table
 * @param recaps the mean of the kinds' F1 for each annotated recap, by id
 * @param misses every fact that only one side has
 * @param judged every extracted fact that has a confidence
 * @param absent annotated recaps that were not extracted, whose facts all count as missed
 */
public record Evaluation(
        Map<String, KindScore> scores,
        Map<String, Double> recaps,
        List<OneSidedFact> misses,
        List<JudgedFact> judged,
        List<String> absent) {

    /** Compares facts with the recaps of an annotation; recaps are paired by id, or else by title. */
    public static Evaluation of(GoldSet gold, Collection<RecapFacts> facts) {
        Map<String, Annotation> byId = new HashMap<>();
        Map<String, Annotation> byTitle = new HashMap<>();
        for (RecapFacts one : facts) {
            Annotation given = Annotation.of(one);
            byId.put(given.id(), given);
            byTitle.put(SamenessRules.plain(given.title()), given);
        }
        Map<String, KindScore> scores = new LinkedHashMap<>();
        Map<String, Double> recaps = new LinkedHashMap<>();
        List<OneSidedFact> misses = new ArrayList<>();
        List<JudgedFact> judged = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Annotation wanted : gold.recaps()) {
            Annotation given = byId.getOrDefault(wanted.id(), byTitle.get(SamenessRules.plain(wanted.title())));
            if (given == null) {
                absent.add(wanted.id());
                given = Annotation.none(wanted.id());
            }
            var scorer = new RecapScorer(wanted, given);
            scorer.scores().forEach((row, score) -> scores.merge(row, score, KindScore::plus));
            recaps.put(wanted.id(), overall(scorer.scores()));
            misses.addAll(scorer.misses());
            judged.addAll(scorer.judged());
        }
        return new Evaluation(scores, recaps, misses, judged, absent);
    }

    /** Returns the plain mean of the kinds' F1. */
    public double overall() {
        return overall(scores);
    }

    private static double overall(Map<String, KindScore> scores) {
        return scores.values().stream().mapToDouble(KindScore::f1).average().orElse(0);
    }
}

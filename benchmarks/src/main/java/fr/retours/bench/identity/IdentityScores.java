package fr.retours.bench.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well mentions are distinguished: pairwise, and B³ (Bagga and Baldwin, 1998), which asks for each mention which of those put
 * with it are of the same person, and which of the same person's are put with it.
 *
 * @param mentions how many were compared
 */
record IdentityScores(
        int mentions, double pairPrecision, double pairRecall, double bCubedPrecision, double bCubedRecall) {
    /** A mention: who it is, and who it is taken for. */
    record Mention(int truth, String found) {}

    static IdentityScores of(Collection<Mention> mentions) {
        Map<Integer, Long> people = new HashMap<>();
        Map<String, Long> found = new HashMap<>();
        Map<Mention, Long> both = new HashMap<>();
        for (Mention one : mentions) {
            people.merge(one.truth(), 1L, Long::sum);
            found.merge(one.found(), 1L, Long::sum);
            both.merge(one, 1L, Long::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Mention, Long> one : both.entrySet()) {
            double together = one.getValue();
            precision += together * together / found.getOrDefault(one.getKey().found(), 1L);
            recall += together * together / people.getOrDefault(one.getKey().truth(), 1L);
        }
        double right = pairs(List.copyOf(both.values()));
        return new IdentityScores(
                mentions.size(),
                right / pairs(List.copyOf(found.values())),
                right / pairs(List.copyOf(people.values())),
                precision / mentions.size(),
                recall / mentions.size());
    }

    private static double pairs(List<Long> sizes) {
        return sizes.stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
    }
}

package fr.retours.bench.judge;

import fr.retours.extraction.FactFamilies;
import fr.retours.indexer.evaluate.JudgedFact;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The share of right facts in each family. That of a small family leans to that of the next larger one it is part of. */
final class FamilyShares {
    /** With fewer facts a family has no share of its own. */
    private static final int FEWEST = 5;
    /** As many facts as the larger family weighs. */
    private static final double WEIGHT = 8;

    private static final double MOST = 0.97;

    private record Count(int facts, int right) {
        Count and(boolean one) {
            return new Count(facts + 1, right + (one ? 1 : 0));
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private final Map<String, Double> shares = new HashMap<>();

    private FamilyShares() {}

    static FamilyShares of(Collection<JudgedFact> judged) {
        var shares = new FamilyShares();
        judged.forEach(one -> families(one)
                .forEach(family -> shares.counts.put(
                        family,
                        shares.counts.getOrDefault(family, new Count(0, 0)).and(one.right()))));
        judged.forEach(one -> shares.add(families(one)));
        return shares;
    }

    private static List<String> families(JudgedFact one) {
        return FactFamilies.of(one.sort(), one.rules(), one.known(), one.value());
    }

    private void add(List<String> families) {
        double larger = 0.5;
        for (String family : families.reversed()) {
            Count count = counts.getOrDefault(family, new Count(0, 0));
            if (family.equals(FactFamilies.ALL) || count.facts >= FEWEST) {
                larger = Math.min(MOST, (count.right + WEIGHT * larger) / (count.facts + WEIGHT));
                shares.putIfAbsent(family, larger);
            }
        }
    }

    double of(JudgedFact one) {
        return families(one).stream()
                .filter(shares::containsKey)
                .findFirst()
                .map(family -> shares.getOrDefault(family, 0.5))
                .orElse(0.5);
    }

    /** Streams the rows of the table: family, share of right facts, how many there were. */
    Stream<String> rows() {
        return counts.entrySet().stream()
                .filter(one -> shares.containsKey(one.getKey()))
                .map(one -> String.format(
                        Locale.ROOT, "%s\t%.2f\t%d", one.getKey(), shares.get(one.getKey()), one.getValue().facts));
    }
}

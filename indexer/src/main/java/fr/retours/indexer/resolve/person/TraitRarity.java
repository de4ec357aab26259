package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The traits of one kind in a corpus, numbered in the order of their texts, and how rare each is. Immutable. */
final class TraitRarity {
    /** Nothing is taken to be rarer than one in so many, however large the corpus. */
    private static final double RAREST = 200;

    private static final double LOG_RAREST = Math.log(RAREST);

    private final String[] traits;
    private final Map<String, Integer> numbers;
    private final double[] rarities;
    private final int counted;

    private TraitRarity(Map<String, Integer> claims, int all) {
        traits = claims.keySet().stream().sorted().toArray(String[]::new);
        numbers = HashMap.newHashMap(traits.length);
        rarities = new double[traits.length];
        for (int number = 0; number < traits.length; number++) {
            numbers.put(traits[number], number);
            double share = (claims.getOrDefault(traits[number], 0) + 1) / (all + RAREST);
            rarities[number] = Math.clamp(-Math.log(share) / LOG_RAREST, 0, 1);
        }
        counted = (int) claims.values().stream().filter(times -> times > 0).count();
    }

    /**
     * Counts in which share of the claims each trait stands.
     *
     * @param counted the traits of a claim that count
     * @param known those that also have a number
     */
    static TraitRarity of(
            Collection<Claim> corpus, Function<Claim, Set<String>> counted, Function<Claim, Set<String>> known) {
        Map<String, Integer> claims = new HashMap<>();
        int all = 0;
        for (Claim claim : corpus) {
            Set<String> own = counted.apply(claim);
            own.forEach(trait -> claims.merge(trait, 1, Integer::sum));
            known.apply(claim).forEach(trait -> claims.putIfAbsent(trait, 0));
            all += own.isEmpty() ? 0 : 1;
        }
        return new TraitRarity(claims, all);
    }

    /** Counts in which share of the claims each trait stands. */
    static TraitRarity of(Collection<Claim> corpus, Function<Claim, Set<String>> counted) {
        return of(corpus, counted, claim -> Set.of());
    }

    /** Adds traits to a set, by their numbers. */
    void addTo(TraitSet set, Collection<String> some) {
        some.forEach(trait -> set.add(number(trait)));
    }

    private int number(String trait) {
        Integer number = numbers.get(trait);
        if (number == null) {
            throw new IllegalArgumentException("traits must be those of the corpus, got '" + trait + "'");
        }
        return number;
    }

    /** Returns the last of some traits by the alphabet; empty of none. */
    String last(TraitSet some) {
        return some.isEmpty() ? "" : traits[some.last()];
    }

    /** Returns 1 for what hardly anyone has, towards 0 for what all have. */
    double rarity(int trait) {
        return rarities[trait];
    }

    /** Returns the rarity of the rarest that is in both; less than none where there is none. */
    double rarest(TraitSet some, TraitSet others) {
        var rarest = new Highest();
        some.forEachCommon(others, trait -> rarest.take(rarities[trait]));
        return rarest.value;
    }

    private static final class Highest {
        private double value = -1;

        void take(double one) {
            value = Math.max(value, one);
        }
    }

    /** Returns how many there are that count, and somewhat more. */
    double distinct() {
        return counted + RAREST;
    }
}

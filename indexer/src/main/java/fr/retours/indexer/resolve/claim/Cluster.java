package fr.retours.indexer.resolve.claim;

import fr.retours.model.id.EntityId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The claims that are about one person or organisation.
 *
 * @param claims in their order; never empty
 */
public record Cluster(List<Claim> claims) implements Comparable<Cluster> {
    /** Puts the claims in order. */
    public Cluster {
        claims = claims.stream().sorted().toList();
    }

    /**
     * Returns the form that most recaps name it by. Between forms as frequent: one of several words before one word,
     * one with small letters before capitals, one with accents and hyphens before one without, the earliest.
     */
    public String name() {
        String first = claims.getFirst().name();
        return claims.stream().allMatch(claim -> claim.name().equals(first)) ? first : mostUsed();
    }

    private String mostUsed() {
        Map<String, Long> uses =
                claims.stream().collect(Collectors.groupingBy(Claim::name, TreeMap::new, Collectors.counting()));
        Comparator<String> best = Comparator.<String>comparingLong(form -> uses.getOrDefault(form, 0L))
                .thenComparing(form -> form.indexOf(' ') > 0)
                .thenComparing(form -> form.chars().anyMatch(Character::isLowerCase))
                .thenComparingLong(
                        form -> form.chars().filter(c -> c > 127 || c == '-').count())
                .thenComparing(this::firstUse, Comparator.reverseOrder());
        return uses.keySet().stream().max(best).orElseThrow();
    }

    private Claim firstUse(String form) {
        return claims.stream()
                .filter(claim -> claim.name().equals(form))
                .findFirst()
                .orElseThrow();
    }

    /** Returns every other form, in code point order. */
    public SortedSet<String> aliases(String name) {
        return claims.stream()
                .flatMap(Claim::forms)
                .filter(form -> !form.equals(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Orders by the first claim. */
    @Override
    public int compareTo(Cluster other) {
        return claims.getFirst().compareTo(other.claims.getFirst());
    }

    /**
     * Gives each cluster its id, the first the plain one, later ones of the same name a number behind it.
     *
     * @param named makes an id of a name
     * @return by id, in the order of the clusters
     */
    public static Map<String, Cluster> numbered(Collection<Cluster> clusters, Function<Cluster, EntityId> named) {
        var numbering = new IdNumbering();
        var given = new LinkedHashMap<String, Cluster>();
        clusters.stream()
                .sorted()
                .forEach(
                        cluster -> given.put(numbering.give(named.apply(cluster).value()), cluster));
        return given;
    }
}

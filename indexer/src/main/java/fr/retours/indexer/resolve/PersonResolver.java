package fr.retours.indexer.resolve;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.resolve.Bond.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Decides which claims are about one person: those with one name, whatever the case, accents, hyphens and blanks, also
 * with the family name first, and {@link NearNames}; unless {@link HomonymRule} tells them apart.
 */
final class PersonResolver {
    private final Predicate<String> givenName;
    private final HomonymRule homonyms;
    private final NearNames nearNames;

    /** @param givenName whether a folded word is a given name */
    PersonResolver(Predicate<String> givenName, HomonymRule homonyms) {
        this.givenName = givenName;
        this.homonyms = homonyms;
        this.nearNames = new NearNames(givenName);
    }

    /** Returns the clusters; every claim is in one. */
    Clusters resolve(Collection<Claim> claims) {
        List<Claim> ordered = claims.stream().sorted().toList();
        var bonds = new Bonds(ordered);
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            for (String key : keys(ordered.get(i))) {
                byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
        }
        new TreeMap<>(byKey).values().forEach(all -> bonds.join(all, this::why));
        nearNames.join(ordered, bonds);
        List<Cluster> clusters = bonds.sets().stream()
                .flatMap(one -> homonyms.partition(one).stream())
                .sorted()
                .toList();
        return new Clusters(clusters, bonds.made());
    }

    private Reason why(Claim one, Claim other) {
        if (one.name().equals(other.name())) {
            return Reason.SAME_NAME;
        }
        if (one.glued().equals(other.glued())) {
            return Reason.SPELLING;
        }
        boolean reversed = reversed(one.name()).equals(Optional.of(other.glued()))
                || reversed(other.name()).equals(Optional.of(one.glued()));
        return reversed ? Reason.FAMILY_FIRST : Reason.BOTH_FORMS;
    }

    private Set<String> keys(Claim claim) {
        var keys = new TreeSet<String>();
        keys.add(claim.glued());
        reversed(claim.name()).ifPresent(keys::add);
        claim.aliases().stream()
                .filter(alias -> Folding.fold(alias).contains(" "))
                .map(Claim::glued)
                .forEach(keys::add);
        return keys;
    }

    /** « Bouchart Christiane » is also known as « Christiane Bouchart », as « Bernard » there would not be. */
    private Optional<String> reversed(String name) {
        List<String> words = Arrays.asList(Folding.fold(name).split(" ", -1));
        boolean familyFirst = words.size() > 1 && givenName.test(words.getLast()) && !givenName.test(words.getFirst());
        return familyFirst
                ? Optional.of(words.getLast() + String.join("", words.subList(0, words.size() - 1)))
                : Optional.empty();
    }
}

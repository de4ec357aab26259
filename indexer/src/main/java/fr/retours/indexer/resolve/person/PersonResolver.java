package fr.retours.indexer.resolve.person;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.resolve.claim.Bond.Reason;
import fr.retours.indexer.resolve.claim.Bonds;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.Cluster;
import fr.retours.indexer.resolve.claim.Clusters;
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
 * with the family name first, and {@link NearNames}; {@link NamesakeClustering} then
 * parts those of one name into people.
 */
public final class PersonResolver {
    private final Predicate<String> givenName;
    private final HomonymRule homonyms;
    private final NearNames nearNames;

    /** @param givenName whether a folded word is a given name */
    public PersonResolver(Predicate<String> givenName) {
        this.givenName = givenName;
        this.homonyms = new HomonymRule(Terms.load());
        this.nearNames = new NearNames(givenName);
    }

    /**
     * People as names and {@link IdentityLikelihood} tell them.
     *
     * @param decisions on people of near names
     */
    public record People(Clusters clusters, List<NamesakeDecision> decisions) {}

    /** Returns the clusters; every claim is in one. */
    public People resolve(Collection<Claim> claims) {
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
        var namesakes = new NamesakeClustering(new IdentityLikelihood(ordered), homonyms);
        var clusters = new ArrayList<Cluster>();
        var decisions = new ArrayList<NamesakeDecision>();
        for (List<Claim> set : bonds.sets()) {
            var parted = namesakes.part(set);
            clusters.addAll(parted.people());
            decisions.addAll(parted.decisions());
        }
        return new People(new Clusters(clusters.stream().sorted().toList(), bonds.made()), decisions);
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

package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.Cluster;
import fr.retours.indexer.resolve.person.NamesakeDecision.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Parts claims of one name into people: those come together first that are likeliest to be one, as long as that is likelier
 * than not and {@link HomonymRule} allows it. The claims' order decides between equals.
 */
final class NamesakeClustering {
    private final IdentityLikelihood likelihood;
    private final HomonymRule rule;

    NamesakeClustering(IdentityLikelihood likelihood, HomonymRule rule) {
        this.likelihood = likelihood;
        this.rule = rule;
    }

    /**
     * People of one name, and the decisions that led to them.
     *
     * @param people every claim is in one
     */
    record Parted(List<Cluster> people, List<NamesakeDecision> decisions) {}

    Parted part(List<Claim> claims) {
        var decisions = new ArrayList<NamesakeDecision>();
        List<PersonProfile> people = sharingBodies(claims.stream().sorted().toList(), decisions);
        var known = new HashMap<Pair, EvidenceSum>();
        for (Pair best = best(people, known); best != null; best = best(people, known)) {
            decisions.add(best.decision(Outcome.JOINED, known.computeIfAbsent(best, this::weigh)));
            best.one().add(best.other());
            people.remove(best.other());
            PersonProfile grown = best.one();
            PersonProfile gone = best.other();
            known.keySet().removeIf(pair -> pair.has(grown) || pair.has(gone));
        }
        for (Pair pair : pairs(people)) {
            var outcome = conflict(pair) ? Outcome.EXCLUDED : Outcome.APART;
            decisions.add(pair.decision(outcome, known.computeIfAbsent(pair, this::weigh)));
        }
        return new Parted(people.stream().map(one -> Cluster.of(one.claims)).toList(), decisions);
    }

    /** Two groups, by identity: profiles grow. */
    private record Pair(PersonProfile one, PersonProfile other) {
        boolean has(PersonProfile profile) {
            return one == profile || other == profile;
        }

        NamesakeDecision decision(Outcome outcome, EvidenceSum evidence) {
            boolean larger = one.claims.size() >= other.claims.size();
            List<Claim> kept = (larger ? one : other).claims;
            List<Claim> moved = (larger ? other : one).claims;
            return new NamesakeDecision(
                    kept.stream().min(Claim::compareTo).orElseThrow(),
                    moved.stream().sorted().toList(),
                    outcome,
                    evidence);
        }
    }

    private static List<Pair> pairs(List<PersonProfile> people) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                pairs.add(new Pair(people.get(i), people.get(j)));
            }
        }
        return pairs;
    }

    private EvidenceSum weigh(Pair pair) {
        return likelihood.of(pair.one(), pair.other());
    }

    /** Returns the likeliest two to be one person; null when no two are. */
    private @Nullable Pair best(List<PersonProfile> people, Map<Pair, EvidenceSum> known) {
        Pair best = null;
        double most = 0;
        for (Pair pair : pairs(people)) {
            double total = known.computeIfAbsent(pair, this::weigh).total();
            if (total > most && !conflict(pair)) {
                best = pair;
                most = total;
            }
        }
        return best;
    }

    private boolean conflict(Pair pair) {
        return conflict(pair.one().claims, pair.other().claims);
    }

    private boolean conflict(Collection<Claim> some, Collection<Claim> others) {
        return some.stream().anyMatch(claim -> others.stream().anyMatch(other -> rule.conflict(claim, other)));
    }

    /** Puts together what shares a body, whatever else is stated: one body hardly ever has two of one name. */
    private List<PersonProfile> sharingBodies(List<Claim> claims, List<NamesakeDecision> decisions) {
        var people = new ArrayList<PersonProfile>();
        var at = new HashMap<String, List<PersonProfile>>();
        for (Claim claim : claims) {
            PersonProfile person = new TreeSet<>(claim.traces().bodies())
                    .stream()
                            .flatMap(body -> at.getOrDefault(body, List.of()).stream())
                            .filter(one -> !conflict(List.of(claim), one.claims))
                            .findFirst()
                            .orElse(null);
            if (person == null) {
                person = new PersonProfile();
                people.add(person);
            } else {
                var pair = new Pair(person, PersonProfile.of(claim));
                decisions.add(pair.decision(Outcome.JOINED, weigh(pair)));
            }
            person.add(claim);
            for (String body : claim.traces().bodies()) {
                var there = at.computeIfAbsent(body, any -> new ArrayList<>());
                if (!there.contains(person)) {
                    there.add(person);
                }
            }
        }
        return people;
    }
}

package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.Cluster;
import fr.retours.indexer.resolve.person.NamesakeDecision.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts claims of one name into people: those come together first that are likeliest to be one, as long as that is likelier
 * than not and {@link HomonymRule} allows it. The claims' order decides between equals.
 *
 * <p>All pairs are weighed where a name has up to {@value #MOST} people who share no body. Of a name with more, those of one
 * département and then of near days are weighed first, {@value #MOST} at a time, then what these have become, as long as that
 * leaves a quarter fewer. Time is then linear in the claims. Safe for concurrent use.
 */
final class NamesakeClustering {
    /** How many people of one name are weighed against each other at once. */
    static final int MOST = 1_000;

    private static final Comparator<PersonProfile> NEAR_TOGETHER = Comparator.comparing(
                    (PersonProfile person) -> person.traits().departement())
            .thenComparing(person -> person.claims.getFirst());

    private final IdentityLikelihood likelihood;
    private final HomonymRule rule;

    NamesakeClustering(IdentityLikelihood likelihood, HomonymRule rule) {
        this.likelihood = likelihood;
        this.rule = rule;
    }

    /** Sees each decision before it is carried out. */
    private interface Witness {
        void decided(PersonProfile one, PersonProfile other, Outcome outcome);
    }

    /**
     * Returns the people of one name; every claim is in one.
     *
     * @param claims in their order
     */
    List<Cluster> people(List<Claim> claims) {
        return part(claims, (one, other, outcome) -> {}).stream()
                .map(one -> new Cluster(one.claims))
                .toList();
    }

    /**
     * Returns the decisions that lead to the people of one name, and those that keep them apart: a name of more than {@value #MOST}
     * people has only those on neighbours.
     *
     * @param claims in their order
     */
    List<NamesakeDecision> decisions(List<Claim> claims) {
        var decisions = new ArrayList<NamesakeDecision>();
        Witness witness = (one, other, outcome) -> decisions.add(decision(one, other, outcome));
        for (List<PersonProfile> people : portions(part(claims, witness))) {
            for (int i = 0; i < people.size(); i++) {
                for (PersonProfile other : people.subList(i + 1, people.size())) {
                    PersonProfile one = people.get(i);
                    boolean excluded = one.exclusive.conflict(other.exclusive);
                    witness.decided(one, other, excluded ? Outcome.EXCLUDED : Outcome.APART);
                }
            }
        }
        return decisions;
    }

    private NamesakeDecision decision(PersonProfile one, PersonProfile other, Outcome outcome) {
        boolean larger = one.claims.size() >= other.claims.size();
        List<Claim> kept = (larger ? one : other).claims;
        List<Claim> moved = (larger ? other : one).claims;
        return new NamesakeDecision(
                kept.stream().min(Claim::compareTo).orElseThrow(),
                moved.stream().sorted().toList(),
                outcome,
                likelihood.of(one.traits(), other.traits()));
    }

    private List<PersonProfile> part(List<Claim> claims, Witness witness) {
        List<PersonProfile> people = sharingBodies(claims, witness);
        if (people.size() > MOST) {
            people.sort(NEAR_TOGETHER);
        }
        int before;
        do {
            before = people.size();
            people = portions(people).stream()
                    .flatMap(portion -> joined(portion, witness).stream())
                    .toList();
        } while (before > MOST && (people.size() <= MOST || 4 * people.size() <= 3 * before));
        return people;
    }

    private static List<List<PersonProfile>> portions(List<PersonProfile> people) {
        List<List<PersonProfile>> portions = new ArrayList<>();
        for (int from = 0; from < people.size(); from += MOST) {
            portions.add(people.subList(from, Math.min(from + MOST, people.size())));
        }
        return portions;
    }

    /** Returns who is left when all who are likelier one than two have been joined. */
    private List<PersonProfile> joined(List<PersonProfile> people, Witness witness) {
        var items = new AgglomerativeClustering.Items() {
            @Override
            public double score(int one, int later) {
                PersonProfile person = people.get(one);
                PersonProfile other = people.get(later);
                double total = likelihood.total(person.traits(), other.traits());
                return total > 0 && person.exclusive.conflict(other.exclusive) ? 0 : total;
            }

            @Override
            public void join(int one, int later) {
                witness.decided(people.get(one), people.get(later), Outcome.JOINED);
                people.get(one).add(people.get(later));
            }
        };
        return AgglomerativeClustering.join(people.size(), items).stream()
                .mapToObj(people::get)
                .toList();
    }

    /** Puts together what shares a body, whatever else is stated: one body hardly ever has two of one name. */
    private List<PersonProfile> sharingBodies(List<Claim> claims, Witness witness) {
        var people = new ArrayList<PersonProfile>();
        var at = new HashMap<String, List<PersonProfile>>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            boolean crowded = isSameRecap(claims, i - 1, i) || isSameRecap(claims, i, i + 1);
            var alone = new PersonProfile(claim, crowded, likelihood, rule);
            PersonProfile person = claim.traces().bodies().stream()
                    .sorted()
                    .flatMap(body -> at.getOrDefault(body, List.of()).stream())
                    .filter(one -> !one.exclusive.conflict(alone.exclusive))
                    .findFirst()
                    .orElse(null);
            if (person == null) {
                people.add(alone);
                note(alone, claim, at);
            } else {
                witness.decided(person, alone, Outcome.JOINED);
                person.add(alone);
                note(person, claim, at);
            }
        }
        return people;
    }

    private static boolean isSameRecap(List<Claim> claims, int one, int next) {
        return one >= 0
                && next < claims.size()
                && claims.get(one).at().recap().equals(claims.get(next).at().recap());
    }

    private static void note(PersonProfile person, Claim claim, Map<String, List<PersonProfile>> at) {
        for (String body : claim.traces().bodies()) {
            List<PersonProfile> there = at.computeIfAbsent(body, any -> new ArrayList<>(1));
            if (!there.contains(person)) {
                there.add(person);
            }
        }
    }
}

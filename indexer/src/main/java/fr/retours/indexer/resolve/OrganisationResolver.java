package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.Bond.Reason;
import fr.retours.indexer.resolve.claim.Bonds;
import fr.retours.indexer.resolve.claim.Bonds.Judge;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.Cluster;
import fr.retours.indexer.resolve.claim.Clusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides which claims are about one organisation. In this order:
 *
 * <ol>
 *   <li>one long name, be it a claim's name or an alias, whatever its case, accents, hyphens and article;
 *   <li>one acronym, unless claims give it different long forms: then those who only have the acronym stay apart;
 *   <li>a name and the same behind a legal form (« SCIC X »), unless several legal forms compete;
 *   <li>acronyms of six letters or more that differ by a doubled letter (« CNCRES », « CNCRESS »).
 * </ol>
 *
 * Names that could be any body's (« le Réseau ») join nothing.
 */
final class OrganisationResolver {
    private final NameKeys names;

    OrganisationResolver(NameKeys names) {
        this.names = names;
    }

    /** Returns the clusters; every claim is in one. */
    Clusters resolve(Collection<Claim> claims) {
        var joining = new Joining(claims.stream().sorted().toList());
        joining.byLongName();
        joining.byAcronym();
        joining.byLegalForm();
        joining.byDoubledLetter();
        List<Cluster> clusters =
                joining.bonds.sets().stream().map(Cluster::of).sorted().toList();
        return new Clusters(clusters, joining.bonds.made());
    }

    /** The claims, numbered, and the sets they are in so far. */
    private final class Joining {
        private final List<Claim> claims;
        private final Bonds bonds;
        private final Map<String, List<Integer>> byLong = new TreeMap<>();
        private final Map<String, List<Integer>> byAcronym = new TreeMap<>();
        private final Map<String, List<Integer>> byOwnName = new HashMap<>();

        Joining(List<Claim> claims) {
            this.claims = claims;
            this.bonds = new Bonds(claims);
            for (int i = 0; i < claims.size(); i++) {
                index(i, claims.get(i));
            }
        }

        private void index(int number, Claim claim) {
            note(byOwnName, names.key(claim.name()), number);
            claim.forms()
                    .filter(form -> names.tells(form) || form.equals(claim.name()))
                    .forEach(form -> note(NameKeys.acronym(form) ? byAcronym : byLong, names.key(form), number));
        }

        private static void note(Map<String, List<Integer>> index, String key, int number) {
            index.computeIfAbsent(key, any -> new ArrayList<>()).add(number);
        }

        void byLongName() {
            byLong.values().forEach(all -> bonds.join(all, this::byName));
        }

        private Reason byName(Claim one, Claim other) {
            if (one.name().equals(other.name())) {
                return Reason.SAME_NAME;
            }
            return names.key(one.name()).equals(names.key(other.name())) ? Reason.SPELLING : Reason.BOTH_FORMS;
        }

        private static Judge because(Reason reason) {
            return (one, other) -> reason;
        }

        void byAcronym() {
            for (List<Integer> all : byAcronym.values()) {
                Map<Boolean, List<Integer>> bearers =
                        all.stream().collect(Collectors.partitioningBy(this::hasLongForm));
                List<Integer> withLong = bearers.getOrDefault(true, List.of());
                if (sets(withLong).size() <= 1) {
                    bonds.join(all, this::byAcronym);
                } else {
                    bonds.join(bearers.getOrDefault(false, List.of()), this::byAcronym);
                }
            }
        }

        private Reason byAcronym(Claim one, Claim other) {
            Reason reason = byName(one, other);
            return reason == Reason.BOTH_FORMS ? Reason.ACRONYM : reason;
        }

        private boolean hasLongForm(int number) {
            return claims.get(number).forms().anyMatch(form -> !NameKeys.acronym(form) && names.tells(form));
        }

        void byLegalForm() {
            Map<String, Set<String>> formsOf = new TreeMap<>();
            for (String key : new TreeSet<>(byOwnName.keySet())) {
                names.withoutLegalForm(key)
                        .ifPresent(bare -> formsOf.computeIfAbsent(bare, any -> new TreeSet<>())
                                .add(key));
            }
            formsOf.forEach(this::joinLegalForms);
        }

        private void joinLegalForms(String bare, Set<String> withForm) {
            List<Integer> without = bearers(bare);
            List<Integer> full =
                    withForm.stream().flatMap(key -> bearers(key).stream()).toList();
            if (!without.isEmpty() && sets(full).size() == 1 && sets(without).size() == 1) {
                bonds.join(without.getFirst(), full.getFirst(), because(Reason.LEGAL_FORM));
            }
        }

        private List<Integer> bearers(String key) {
            return Optional.ofNullable(byOwnName.get(key)).orElse(List.of());
        }

        void byDoubledLetter() {
            for (String key : byAcronym.keySet()) {
                NameKeys.doubled(key).filter(byAcronym::containsKey).forEach(other -> {
                    List<Integer> one = byAcronym.getOrDefault(key, List.of());
                    List<Integer> both = byAcronym.getOrDefault(other, List.of());
                    if (sets(one).size() == 1 && sets(both).size() == 1) {
                        bonds.join(one.getFirst(), both.getFirst(), because(Reason.DOUBLED_LETTER));
                    }
                });
            }
        }

        private Set<Integer> sets(Collection<Integer> numbers) {
            return numbers.stream().map(bonds::find).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

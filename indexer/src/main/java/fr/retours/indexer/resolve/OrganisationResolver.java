package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.Bond.Reason;
import fr.retours.indexer.resolve.claim.Bonds;
import fr.retours.indexer.resolve.claim.Bonds.Judge;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.Cluster;
import fr.retours.indexer.resolve.claim.Clusters;
import fr.retours.model.id.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which claims are about one organisation. In this order:
 *
 * <ol>
 *   <li>one long name, be it a claim's name or an alias, whatever its case, accents, hyphens and article;
 *   <li>one long name but for prepositions, articles and the plural of a word for a kind of body, unless acronyms differ;
 *   <li>one acronym, unless claims give it different long forms: then those who only have the acronym stay apart;
 *   <li>a name and the same behind a legal form or another word for a kind of body (« SCIC X », « fondation X »), unless
 *       several compete, or the name alone means something else: a person, a place, a thing;
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

    /**
     * Returns the clusters; every claim is in one.
     *
     * @param meansOther whether a name, as written, may also be that of a person, a place or a thing
     * @param distinct whether someone has decided that two of these ids, which the names give, are two bodies
     */
    Clusters resolve(Collection<Claim> claims, Predicate<String> meansOther, Predicate<Set<String>> distinct) {
        var joining = new Joining(claims.stream().sorted().toList(), meansOther, distinct);
        joining.byLongName();
        joining.byFunctionWords();
        joining.byAcronym();
        joining.byKindWord();
        joining.byDoubledLetter();
        List<Cluster> clusters =
                joining.bonds.sets().stream().map(Cluster::of).sorted().toList();
        return new Clusters(clusters, joining.bonds.made());
    }

    /** The claims, numbered, and the sets they are in so far. */
    private final class Joining {
        private final List<Claim> claims;
        private final Bonds bonds;
        private final Predicate<String> meansOther;
        private final Predicate<Set<String>> distinct;
        private final Map<String, List<Integer>> byLong = new TreeMap<>();
        private final Map<String, List<Integer>> byLoose = new TreeMap<>();
        private final Map<String, List<Integer>> byAcronym = new TreeMap<>();
        private final Map<String, List<Integer>> byOwnName = new HashMap<>();

        Joining(List<Claim> claims, Predicate<String> meansOther, Predicate<Set<String>> distinct) {
            this.claims = claims;
            this.meansOther = meansOther;
            this.distinct = distinct;
            this.bonds = new Bonds(claims);
            for (int i = 0; i < claims.size(); i++) {
                index(i, claims.get(i));
            }
        }

        private void index(int number, Claim claim) {
            note(byOwnName, names.key(claim.name()), number);
            claim.forms()
                    .filter(form -> names.tells(form) || form.equals(claim.name()))
                    .forEach(form -> index(number, form));
        }

        private void index(int number, String form) {
            if (names.acronym(form)) {
                note(byAcronym, names.key(form), number);
            } else {
                note(byLong, names.key(form), number);
                names.loosely(form).forEach(loose -> note(byLoose, loose, number));
            }
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
            return claims.get(number).forms().anyMatch(form -> !names.acronym(form) && names.tells(form));
        }

        /** Two acronyms tell that two are meant, whatever the long names. */
        void byFunctionWords() {
            Map<Integer, Set<String>> acronyms = acronyms();
            for (List<Integer> all : byLoose.values()) {
                Set<Integer> sets = sets(all);
                Set<Set<String>> known = sets.stream()
                        .flatMap(set -> Stream.ofNullable(acronyms.get(set)))
                        .collect(Collectors.toSet());
                if (sets.size() > 1 && known.size() <= 1 && !isApart(all)) {
                    bonds.join(all, because(Reason.FUNCTION_WORDS));
                    known.forEach(one -> acronyms.put(bonds.find(all.getFirst()), one));
                }
            }
        }

        /** Returns whether someone has decided that two of those who look like one body are two. */
        private boolean isApart(List<Integer> all) {
            return distinct.test(all.stream()
                    .map(number ->
                            OrganisationId.named(claims.get(number).name()).value())
                    .collect(Collectors.toSet()));
        }

        /** Returns the acronyms of each set that has any, by the set. */
        private Map<Integer, Set<String>> acronyms() {
            Map<Integer, Set<String>> acronyms = new HashMap<>();
            for (int i = 0; i < claims.size(); i++) {
                Set<String> own = acronyms(claims.get(i));
                if (!own.isEmpty()) {
                    acronyms.computeIfAbsent(bonds.find(i), any -> new HashSet<>())
                            .addAll(own);
                }
            }
            return acronyms;
        }

        private Set<String> acronyms(Claim claim) {
            return claim.forms().filter(names::acronym).map(names::key).collect(Collectors.toSet());
        }

        void byKindWord() {
            Map<String, Set<String>> kindsOf = new TreeMap<>();
            for (String key : new TreeSet<>(byOwnName.keySet())) {
                names.withoutKind(key)
                        .ifPresent(bare -> kindsOf.computeIfAbsent(bare, any -> new TreeSet<>())
                                .add(key));
            }
            kindsOf.forEach(this::joinKinds);
        }

        private void joinKinds(String bare, Set<String> withKind) {
            List<Integer> without = bearers(bare);
            List<Integer> full =
                    withKind.stream().flatMap(key -> bearers(key).stream()).toList();
            if (!without.isEmpty()
                    && sets(full).size() == 1
                    && sets(without).size() == 1
                    && without.stream().map(claims::get).map(Claim::name).noneMatch(name -> isOther(name, withKind))) {
                boolean doubtful = withKind.stream().anyMatch(names::mayBeOfAnother);
                List<Integer> both = List.of(without.getFirst(), full.getFirst());
                if (!isApart(both)) {
                    bonds.join(both, because(doubtful ? Reason.DOUBTFUL_KIND : Reason.KIND_WORD));
                }
            }
        }

        private boolean isOther(String name, Set<String> withKind) {
            return meansOther.test(name)
                    || (names.acronym(name) && withKind.stream().anyMatch(names::mayBeOfAnother));
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

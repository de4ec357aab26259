package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimBond.Reason;
import fr.retours.indexer.resolve.claim.ClaimBonds;
import fr.retours.indexer.resolve.claim.ClaimBonds.Judge;
import fr.retours.indexer.resolve.claim.ClaimNameIndex;
import fr.retours.indexer.resolve.claim.ClaimedName;
import fr.retours.indexer.resolve.claim.Cluster;
import fr.retours.indexer.resolve.claim.NameClusters;
import fr.retours.model.id.OrganisationId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
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
    private static final int[] NOBODY = {};

    private final NameKeys names;

    OrganisationResolver(NameKeys names) {
        this.names = names;
    }

    /**
     * Returns the clusters; every claim is in one.
     *
     * @param claims in their order
     * @param meansOther whether a name, as written, may also be that of a person, a place or a thing
     * @param distinct whether someone has decided that two of these ids, which the names give, are two bodies
     */
    NameClusters resolve(List<Claim> claims, Predicate<String> meansOther, Predicate<Set<String>> distinct) {
        var joining = new Joining(claims, meansOther, distinct);
        joining.byLongName();
        joining.byFunctionWords();
        joining.byAcronym();
        joining.byKindWord();
        joining.byDoubledLetter();
        List<Cluster> clusters =
                joining.bonds.sets().stream().map(Cluster::new).sorted().toList();
        return new NameClusters(clusters, joining.bonds.made());
    }

    /**
     * What the forms of a name give.
     *
     * @param own key of the name
     * @param hasLong whether there is a long form that tells
     * @param acronyms keys of all acronyms
     * @param byLong keys of the long forms to join by
     * @param byLoose the same but for prepositions, articles and plurals
     * @param byAcronym keys of the acronyms to join by
     */
    private record FormKeys(
            String own,
            boolean hasLong,
            Set<String> acronyms,
            Set<String> byLong,
            Set<String> byLoose,
            Set<String> byAcronym) {}

    private FormKeys keys(ClaimedName name) {
        Map<Boolean, List<String>> byLength =
                name.forms().distinct().collect(Collectors.partitioningBy(names::acronym));
        List<String> acronyms = byLength.getOrDefault(true, List.of());
        List<String> longs = byLength.getOrDefault(false, List.of());
        Predicate<String> joins = form -> names.tells(form) || form.equals(name.name());
        return new FormKeys(
                names.key(name.name()),
                longs.stream().anyMatch(names::tells),
                acronyms.stream().map(names::key).collect(Collectors.toUnmodifiableSet()),
                longs.stream().filter(joins).map(names::key).collect(Collectors.toUnmodifiableSet()),
                longs.stream().filter(joins).flatMap(names::loosely).collect(Collectors.toUnmodifiableSet()),
                acronyms.stream().filter(joins).map(names::key).collect(Collectors.toUnmodifiableSet()));
    }

    /** The claims, numbered, and the sets they are in so far. */
    private final class Joining {
        private final List<Claim> claims;
        private final ClaimBonds bonds;
        private final Predicate<String> meansOther;
        private final Predicate<Set<String>> distinct;
        private final Map<ClaimedName, FormKeys> keys;
        private final SortedMap<String, int[]> byLong;
        private final SortedMap<String, int[]> byLoose;
        private final SortedMap<String, int[]> byAcronym;
        private final SortedMap<String, int[]> byOwnName;

        Joining(List<Claim> claims, Predicate<String> meansOther, Predicate<Set<String>> distinct) {
            this.claims = claims;
            this.meansOther = meansOther;
            this.distinct = distinct;
            this.bonds = new ClaimBonds(claims);
            var index = new ClaimNameIndex(claims);
            this.keys = index.names().parallelStream()
                    .collect(Collectors.toConcurrentMap(name -> name, OrganisationResolver.this::keys));
            this.byLong = index.by(name -> keys(name).byLong);
            this.byLoose = index.by(name -> keys(name).byLoose);
            this.byAcronym = index.by(name -> keys(name).byAcronym);
            this.byOwnName = index.by(name -> Set.of(keys(name).own));
        }

        private FormKeys keys(ClaimedName name) {
            return Objects.requireNonNull(keys.get(name));
        }

        private FormKeys keys(int number) {
            return keys(claims.get(number).written());
        }

        void byLongName() {
            byLong.values().forEach(all -> bonds.join(all, this::byName));
        }

        private Reason byName(Claim one, Claim other) {
            if (one.name().equals(other.name())) {
                return Reason.SAME_NAME;
            }
            return keys(one.written()).own.equals(keys(other.written()).own) ? Reason.SPELLING : Reason.BOTH_FORMS;
        }

        private static Judge because(Reason reason) {
            return (one, other) -> reason;
        }

        void byAcronym() {
            for (int[] all : byAcronym.values()) {
                int[] withLong = Arrays.stream(all)
                        .filter(number -> keys(number).hasLong)
                        .toArray();
                boolean onlyShort = sets(withLong).size() > 1;
                bonds.join(
                        onlyShort
                                ? Arrays.stream(all)
                                        .filter(number -> !keys(number).hasLong)
                                        .toArray()
                                : all,
                        this::byAcronym);
            }
        }

        private Reason byAcronym(Claim one, Claim other) {
            Reason reason = byName(one, other);
            return reason == Reason.BOTH_FORMS ? Reason.ACRONYM : reason;
        }

        /** Two acronyms tell that two are meant, whatever the long names. */
        void byFunctionWords() {
            Map<Integer, Set<String>> acronyms = acronyms();
            for (int[] all : byLoose.values()) {
                Set<Integer> sets = sets(all);
                Set<Set<String>> known = sets.stream()
                        .flatMap(set -> Stream.ofNullable(acronyms.get(set)))
                        .collect(Collectors.toSet());
                if (sets.size() > 1 && known.size() <= 1 && !isApart(all)) {
                    bonds.join(all, because(Reason.FUNCTION_WORDS));
                    known.forEach(one -> acronyms.put(bonds.find(all[0]), one));
                }
            }
        }

        /** Returns whether someone has decided that two of those who look like one body are two. */
        private boolean isApart(int... all) {
            return distinct.test(Arrays.stream(all)
                    .mapToObj(number -> claims.get(number).name())
                    .distinct()
                    .map(name -> OrganisationId.named(name).value())
                    .collect(Collectors.toSet()));
        }

        /** Returns the acronyms of each set that has any, by the set. */
        private Map<Integer, Set<String>> acronyms() {
            Map<Integer, Set<String>> acronyms = new HashMap<>();
            for (int i = 0; i < claims.size(); i++) {
                Set<String> own = keys(i).acronyms;
                if (!own.isEmpty()) {
                    acronyms.computeIfAbsent(bonds.find(i), any -> new HashSet<>())
                            .addAll(own);
                }
            }
            return acronyms;
        }

        void byKindWord() {
            Map<String, Set<String>> kindsOf = new TreeMap<>();
            for (String key : byOwnName.keySet()) {
                names.withoutKind(key)
                        .ifPresent(bare -> kindsOf.computeIfAbsent(bare, any -> new TreeSet<>())
                                .add(key));
            }
            kindsOf.forEach(this::joinKinds);
        }

        private void joinKinds(String bare, Set<String> withKind) {
            int[] without = bearers(bare);
            int[] full = withKind.stream()
                    .flatMapToInt(key -> Arrays.stream(bearers(key)))
                    .toArray();
            if (without.length > 0
                    && sets(full).size() == 1
                    && sets(without).size() == 1
                    && Arrays.stream(without)
                            .mapToObj(number -> claims.get(number).name())
                            .distinct()
                            .noneMatch(name -> isOther(name, withKind))
                    && !isApart(without[0], full[0])) {
                boolean doubtful = withKind.stream().anyMatch(names::mayBeOfAnother);
                bonds.join(without[0], full[0], because(doubtful ? Reason.DOUBTFUL_KIND : Reason.KIND_WORD));
            }
        }

        private boolean isOther(String name, Set<String> withKind) {
            return meansOther.test(name)
                    || (names.acronym(name) && withKind.stream().anyMatch(names::mayBeOfAnother));
        }

        private int[] bearers(String key) {
            return byOwnName.getOrDefault(key, NOBODY);
        }

        void byDoubledLetter() {
            byAcronym.forEach((key, one) -> NameKeys.doubled(key).forEach(other -> {
                int[] both = byAcronym.getOrDefault(other, NOBODY);
                if (sets(one).size() == 1 && sets(both).size() == 1) {
                    bonds.join(one[0], both[0], because(Reason.DOUBLED_LETTER));
                }
            }));
        }

        private Set<Integer> sets(int... numbers) {
            return Arrays.stream(numbers).map(bonds::find).boxed().collect(Collectors.toSet());
        }
    }
}

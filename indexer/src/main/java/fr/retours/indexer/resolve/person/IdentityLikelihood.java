package fr.retours.indexer.resolve.person;

import fr.retours.indexer.lexicon.WordTable;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.WalkOfLife;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much likelier it is that two groups of claims are about one person than about two of one name. Each kind of
 * evidence adds the logarithm of a likelihood ratio (Fellegi and Sunter, 1969); {@code resolve/identity-weights.tsv}
 * has them. What many have in common in a corpus says less. Immutable.
 */
final class IdentityLikelihood {
    private static final Map<String, Double> WEIGHTS = WordTable.read("resolve/identity-weights.tsv", 2).rows().stream()
            .collect(Collectors.toMap(row -> row.text(0), row -> row.decimal(1)));
    /** Nothing is taken to be rarer than one in so many, however large the corpus. */
    private static final double RAREST = 200;

    private final NameFrequencies names;
    private final Shares bodies;
    private final Shares territories;
    private final Shares company;
    private final Shares titles;

    /** Counts what all claims of a corpus have in common. */
    IdentityLikelihood(Collection<Claim> corpus) {
        names = new NameFrequencies(corpus.stream().map(Claim::name).toList());
        bodies = new Shares(corpus, claim -> claim.traces().bodies());
        territories = new Shares(corpus, claim -> claim.traces().territories());
        company = new Shares(corpus, claim -> Set.of(claim.glued()));
        titles = new Shares(corpus, claim -> claim.traces().scene().words());
    }

    /** In which share of the claims something stands. */
    private static final class Shares {
        private final Map<String, Integer> claims = new HashMap<>();
        private int all;

        Shares(Collection<Claim> corpus, Function<Claim, Set<String>> traits) {
            for (Claim claim : corpus) {
                Set<String> own = traits.apply(claim);
                own.forEach(trait -> claims.merge(trait, 1, Integer::sum));
                all += own.isEmpty() ? 0 : 1;
            }
        }

        /** Returns 1 for what hardly anyone has, towards 0 for what all have. */
        double rarity(String trait) {
            double share = (claims.getOrDefault(trait, 0) + 1) / (all + RAREST);
            return Math.clamp(-Math.log(share) / Math.log(RAREST), 0, 1);
        }

        double distinct() {
            return claims.size() + RAREST;
        }

        double rarest(Set<String> some, Set<String> others) {
            return some.stream()
                    .filter(others::contains)
                    .mapToDouble(this::rarity)
                    .max()
                    .orElse(-1);
        }
    }

    EvidenceSum of(PersonProfile one, PersonProfile other) {
        var evidence = new EnumMap<EvidenceKind, Double>(EvidenceKind.class);
        evidence.put(EvidenceKind.RARITY, Math.log(weight("named-again") / share(one, other)));
        int recaps = Math.max(one.claims.size(), other.claims.size());
        evidence.put(EvidenceKind.ACTIVITY, Math.min(weight("activity-most"), weight("activity") * Math.log(recaps)));
        common(
                evidence,
                bodies.rarest(one.bodies, other.bodies),
                Math.min(one.withBodies, other.withBodies),
                EvidenceKind.SAME_BODY,
                EvidenceKind.OTHER_BODIES);
        int located = Math.min(one.withTerritories, other.withTerritories);
        common(
                evidence,
                territories.rarest(one.territories, other.territories),
                located,
                EvidenceKind.SAME_TERRITORY,
                EvidenceKind.OTHER_TERRITORIES);
        if (located == 0) {
            places(evidence, one, other);
        }
        walks(evidence, one, other);
        company(evidence, one, other);
        double series = titles.rarest(one.words, other.words);
        if (series > 0) {
            evidence.put(EvidenceKind.SERIES, weight("series") * series);
        }
        double years = one.yearsTo(other);
        if (years >= 0) {
            evidence.put(EvidenceKind.YEARS, weight("years") + weight("years-each") * years);
        }
        return new EvidenceSum(evidence, weight("doubtful"));
    }

    /** The more frequent of the names that the two bear. */
    private double share(PersonProfile one, PersonProfile other) {
        return Math.max(share(one), share(other));
    }

    private double share(PersonProfile one) {
        return names.share(one.claims.getFirst().name());
    }

    /** @param known how many claims of the group that tells less tell it: that many in vain say more than one */
    private static void common(
            Map<EvidenceKind, Double> evidence, double rarity, int known, EvidenceKind same, EvidenceKind others) {
        if (rarity >= 0) {
            evidence.put(same, weight(same.slug()) * rarity);
        } else if (known > 0) {
            evidence.put(others, weight(others.slug()) * (1 + weight("in-vain") * Math.log(known)));
        }
    }

    /** Where neither roles tell, the events' places do, a little. */
    private void places(Map<EvidenceKind, Double> evidence, PersonProfile one, PersonProfile other) {
        Set<String> home = one.territories.isEmpty() ? one.places : one.territories;
        Set<String> otherHome = other.territories.isEmpty() ? other.places : other.territories;
        double rarity = territories.rarest(home, otherHome);
        if (rarity >= 0) {
            evidence.put(EvidenceKind.SAME_PLACE, weight("same-place") * rarity);
        } else if (!home.isEmpty() && !otherHome.isEmpty()) {
            evidence.put(EvidenceKind.OTHER_PLACES, weight("other-places"));
        }
    }

    /** The share of walks in common, from none to all. */
    private static void walks(Map<EvidenceKind, Double> evidence, PersonProfile one, PersonProfile other) {
        double all = sum(one.walks);
        double otherAll = sum(other.walks);
        if (all == 0 || otherAll == 0) {
            return;
        }
        double common = Arrays.stream(WalkOfLife.values())
                .mapToDouble(walk ->
                        Math.min(one.walks.getOrDefault(walk, 0) / all, other.walks.getOrDefault(walk, 0) / otherAll))
                .sum();
        boolean studies = one.walks.containsKey(WalkOfLife.STUDIES) != other.walks.containsKey(WalkOfLife.STUDIES);
        if (common > 0) {
            evidence.put(EvidenceKind.SAME_WALK, common * weight("same-walk"));
        }
        if (common < 1) {
            double apart = weight(studies ? "studies" : "other-walks")
                    * (1 + weight("in-vain") * Math.log(Math.min(all, otherAll)));
            evidence.put(studies ? EvidenceKind.STUDIES : EvidenceKind.OTHER_WALKS, (1 - common) * apart);
        }
    }

    private static double sum(Map<WalkOfLife, Integer> walks) {
        return walks.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void company(Map<EvidenceKind, Double> evidence, PersonProfile one, PersonProfile other) {
        double sum = one.company.stream()
                .filter(other.company::contains)
                .filter(name -> !one.names.contains(name) && !other.names.contains(name))
                .mapToDouble(company::rarity)
                .sum();
        double byChance = one.company.size() * other.company.size() / company.distinct();
        if (sum > byChance) {
            evidence.put(EvidenceKind.COMPANY, Math.min(weight("company-most"), weight("company") * (sum - byChance)));
        }
    }

    private static double weight(String name) {
        Double weight = WEIGHTS.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("identity-weights.tsv must have '" + name + "'");
        }
        return weight;
    }
}

package fr.retours.indexer.resolve.person;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.WalkOfLife;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much likelier it is that two groups of claims are about one person than about two of one name. Each kind of
 * evidence adds the logarithm of a likelihood ratio (Fellegi and Sunter, 1969); {@code resolve/identity-weights.tsv}
 * has them. What many have in common in a corpus says less. Immutable.
 */
final class IdentityLikelihood {
    private static final Map<String, Double> WEIGHTS =
            WordTable.read("indexer/resolve/identity-weights.tsv", 2).rows().stream()
                    .collect(Collectors.toMap(row -> row.text(0), row -> row.decimal(1)));
    private static final double ACTIVITY = weight("activity");
    private static final double ACTIVITY_MOST = weight("activity-most");
    private static final double COMPANY = weight("company");
    private static final double COMPANY_MOST = weight("company-most");
    private static final double DOUBTFUL = weight("doubtful");
    private static final double IN_VAIN = weight("in-vain");
    private static final double NAMED_AGAIN = weight("named-again");
    private static final double OTHER_PLACES = weight("other-places");
    private static final double OTHER_WALKS = weight("other-walks");
    private static final double SAME_PLACE = weight("same-place");
    private static final double SAME_WALK = weight("same-walk");
    private static final double SERIES = weight("series");
    private static final double STUDIES = weight("studies");
    private static final double YEARS = weight("years");
    private static final double YEARS_EACH = weight("years-each");
    private static final List<WalkOfLife> WALKS = List.of(WalkOfLife.values());
    private static final InCommon BODIES = InCommon.of(EvidenceKind.SAME_BODY, EvidenceKind.OTHER_BODIES);
    private static final InCommon TERRITORIES =
            InCommon.of(EvidenceKind.SAME_TERRITORY, EvidenceKind.OTHER_TERRITORIES);

    private final NameFrequencies names;
    private final CorpusTraits traits;

    /** Counts what all claims of a corpus have in common. */
    IdentityLikelihood(Collection<Claim> corpus) {
        names = new NameFrequencies(corpus.stream().map(Claim::name).distinct().toList());
        traits = CorpusTraits.of(corpus);
    }

    /** Takes the parts of a sum, in the order of their kinds. */
    private interface PartTaker {
        void take(EvidenceKind kind, double part);
    }

    /** What it says to have something in common, or nothing. */
    private record InCommon(EvidenceKind same, double forIt, EvidenceKind others, double against) {
        static InCommon of(EvidenceKind same, EvidenceKind others) {
            return new InCommon(same, weight(same.slug()), others, weight(others.slug()));
        }

        /**
         * Weighs one trait.
         *
         * @param rarity of what is in common; less than none where nothing is
         * @param known how many claims of the group that tells less tell it: that many in vain say more than one
         */
        void weigh(double rarity, int known, PartTaker evidence) {
            if (rarity >= 0) {
                evidence.take(same, forIt * rarity);
            } else if (known > 0) {
                evidence.take(others, against * (1 + IN_VAIN * Math.log(known)));
            }
        }
    }

    /** Returns what is known of a person before any claim but the name. */
    PersonTraits noTraits(String name) {
        return new PersonTraits(traits, names.share(name));
    }

    /** Returns the evidence with its parts. */
    EvidenceSum of(PersonTraits one, PersonTraits other) {
        var evidence = new EnumMap<EvidenceKind, Double>(EvidenceKind.class);
        weigh(one, other, evidence::put);
        return new EvidenceSum(evidence, DOUBTFUL);
    }

    /** Returns the sum alone. */
    double total(PersonTraits one, PersonTraits other) {
        var sum = new DoubleSummaryStatistics();
        weigh(one, other, (kind, part) -> sum.accept(part));
        return sum.getSum();
    }

    private void weigh(PersonTraits one, PersonTraits other, PartTaker evidence) {
        evidence.take(EvidenceKind.RARITY, Math.log(NAMED_AGAIN / Math.max(one.nameShare, other.nameShare)));
        int recaps = Math.max(one.claims, other.claims);
        evidence.take(EvidenceKind.ACTIVITY, Math.min(ACTIVITY_MOST, ACTIVITY * Math.log(recaps)));
        BODIES.weigh(
                traits.bodies().rarest(one.bodies, other.bodies), Math.min(one.withBodies, other.withBodies), evidence);
        int located = Math.min(one.withTerritories, other.withTerritories);
        TERRITORIES.weigh(traits.territories().rarest(one.territories, other.territories), located, evidence);
        if (located == 0) {
            places(evidence, one.home(), other.home());
        }
        walks(evidence, one, other);
        company(evidence, one, other);
        double series = traits.words().rarest(one.words, other.words);
        if (series > 0) {
            evidence.take(EvidenceKind.SERIES, SERIES * series);
        }
        double years = one.yearsTo(other);
        if (years >= 0) {
            evidence.take(EvidenceKind.YEARS, YEARS + YEARS_EACH * years);
        }
    }

    /** Where neither roles tell, the events' places do, a little. */
    private void places(PartTaker evidence, TraitSet home, TraitSet otherHome) {
        double rarity = traits.territories().rarest(home, otherHome);
        if (rarity >= 0) {
            evidence.take(EvidenceKind.SAME_PLACE, SAME_PLACE * rarity);
        } else if (!home.isEmpty() && !otherHome.isEmpty()) {
            evidence.take(EvidenceKind.OTHER_PLACES, OTHER_PLACES);
        }
    }

    /** The share of walks in common, from none to all. */
    private static void walks(PartTaker evidence, PersonTraits one, PersonTraits other) {
        int fewer = Math.min(one.allWalks, other.allWalks);
        if (fewer == 0) {
            return;
        }
        double common = common(one, other);
        boolean studies = (one.walks(WalkOfLife.STUDIES) > 0) != (other.walks(WalkOfLife.STUDIES) > 0);
        if (common > 0) {
            evidence.take(EvidenceKind.SAME_WALK, common * SAME_WALK);
        }
        if (common < 1) {
            double apart = (studies ? STUDIES : OTHER_WALKS) * (1 + IN_VAIN * Math.log(fewer));
            evidence.take(studies ? EvidenceKind.STUDIES : EvidenceKind.OTHER_WALKS, (1 - common) * apart);
        }
    }

    private static double common(PersonTraits one, PersonTraits other) {
        var common = new DoubleSummaryStatistics();
        for (WalkOfLife walk : WALKS) {
            common.accept(
                    Math.min(one.walks(walk) / (double) one.allWalks, other.walks(walk) / (double) other.allWalks));
        }
        return common.getSum();
    }

    private void company(PartTaker evidence, PersonTraits one, PersonTraits other) {
        var others = new DoubleSummaryStatistics();
        one.company.forEachCommon(other.company, name -> {
            if (!one.names.contains(name) && !other.names.contains(name)) {
                others.accept(traits.names().rarity(name));
            }
        });
        double byChance = (double) one.company.size()
                * other.company.size()
                / traits.names().distinct();
        double more = others.getSum() - byChance;
        if (more > 0) {
            evidence.take(EvidenceKind.COMPANY, Math.min(COMPANY_MOST, COMPANY * more));
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

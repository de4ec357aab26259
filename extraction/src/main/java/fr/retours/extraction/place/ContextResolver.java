package fr.retours.extraction.place;

import fr.retours.extraction.territory.AuthorityReading;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses between authorities of one name by what else the recap names: their intercommunalité, their département, a
 * commune near them, their région, for foreign ones their country; inhabitants last. Each counts in powers of ten of
 * inhabitants; a choice is made only when it leads the next by one.
 */
final class ContextResolver {
    private static final double SAME_EPCI = 2.5;
    private static final double SAME_DEPARTEMENT = 2.5;
    private static final double NEIGHBOUR = 1.2;
    private static final double SAME_REGION = 0.8;
    private static final double COUNTRY_NAMED = 3;
    /** A foreign town is named in a French recap as often as a French one thirty times smaller. */
    private static final double ABROAD = -1.5;

    private static final double MARGIN = 1;

    private final Territories territories;
    private final CountryNames countries;

    ContextResolver(Territories territories, CountryNames countries) {
        this.territories = territories;
        this.countries = countries;
    }

    /**
     * An authority that a name may stand for.
     *
     * @param weight in powers of ten of inhabitants
     */
    private record Candidate(Collectivite body, double weight) {}

    /** What a recap names without doubt. */
    record Context(List<Collectivite> certain, Set<String> countries) {}

    Context context(AnnotatedText text, List<NameMatch> names) {
        List<Collectivite> certain = names.stream()
                .filter(name -> name.readings().size() == 1)
                .map(name -> name.readings().getFirst().body())
                .distinct()
                .toList();
        Stream<String> abroad = certain.stream().flatMap(body -> territories.country(body.id()).stream());
        Set<String> named =
                Stream.concat(countries.in(text.text()).stream(), abroad).collect(Collectors.toUnmodifiableSet());
        return new Context(certain, named);
    }

    /** Returns the authority that the context chooses; empty when it leaves the question open. */
    Optional<Collectivite> choose(List<AuthorityReading> readings, String behind, Context context) {
        List<Candidate> ranked = rank(readings, behind, context);
        boolean clear =
                ranked.size() == 1 || ranked.getFirst().weight() - ranked.get(1).weight() >= MARGIN;
        return clear ? Optional.of(ranked.getFirst().body()) : Optional.empty();
    }

    /** Returns an authority that may be any of those that its name stands for. */
    static Collectivite open(String written, CollectiviteKind kind, List<AuthorityReading> readings) {
        List<CollectiviteId> candidates = readings.stream()
                .map(reading -> reading.body().id())
                .distinct()
                .sorted(Comparator.comparing(CollectiviteId::value))
                .toList();
        return new Collectivite(CollectiviteId.open(written), kind, written, null, null, List.of(), candidates);
    }

    /**
     * Returns the one of a few authorities that is a neighbour of what the recap names. Where none is, returns the only one
     * there is, but not when the recap names départements, all of one région: what it means lies there, not elsewhere.
     *
     * @return empty when several are left, or none
     */
    Optional<Collectivite> only(List<Collectivite> few, Context context) {
        List<Collectivite> near = few.stream()
                .filter(one -> context.certain().stream().anyMatch(other -> areNeighbours(one, other)))
                .toList();
        List<Collectivite> left = near.isEmpty() && !isOfOneRegion(context) ? few : near;
        return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
    }

    private boolean isOfOneRegion(Context context) {
        boolean reported = context.certain().stream().anyMatch(one -> one.kind() == CollectiviteKind.DEPARTEMENT);
        return reported
                && context.certain().stream()
                                .flatMap(one -> one.kind() == CollectiviteKind.DEPARTEMENT
                                        ? Stream.of(one)
                                        : territories.departementsOf(one).stream())
                                .flatMap(departement -> departement.partOf().stream())
                                .distinct()
                                .count()
                        <= 1;
    }

    /** Returns whether one authority reaches into a département that the other reaches into. */
    private boolean areNeighbours(Collectivite body, Collectivite other) {
        return territories.departementsOf(body).stream()
                .anyMatch(departement -> territories.reaches(other, departement.id()));
    }

    /** Returns the authorities that the readings name, the heaviest first. */
    private List<Candidate> rank(List<AuthorityReading> readings, String behind, Context context) {
        return readings.stream()
                .map(AuthorityReading::body)
                .distinct()
                .map(body -> new Candidate(body, score(body, behind, context)))
                .sorted(Comparator.comparingDouble((Candidate one) -> -one.weight())
                        .thenComparing(one -> one.body().id().value()))
                .toList();
    }

    private double score(Collectivite body, String behind, Context context) {
        double inhabitants = Math.log10(Objects.requireNonNullElse(body.population(), 0) + 10.0);
        if (body.kind() == CollectiviteKind.FOREIGN) {
            boolean named = territories
                    .country(body.id())
                    .filter(context.countries()::contains)
                    .isPresent();
            return inhabitants + ABROAD + (named ? COUNTRY_NAMED : 0);
        }
        double near = context.certain().stream()
                .mapToDouble(other -> nearness(body, other))
                .max()
                .orElse(0);
        return inhabitants + near + (isNumbered(territories.departementsOf(body), behind) ? SAME_DEPARTEMENT : 0);
    }

    private double nearness(Collectivite body, Collectivite other) {
        if (other.kind() == CollectiviteKind.FOREIGN) {
            return 0;
        }
        if (territories.reaches(body, other.id()) || territories.reaches(other, body.id())) {
            return switch (other.kind()) {
                case EPCI -> SAME_EPCI;
                case DEPARTEMENT -> SAME_DEPARTEMENT;
                case COMMUNE -> NEIGHBOUR;
                case REGION, FOREIGN -> SAME_REGION;
            };
        }
        return areNeighbours(body, other) ? NEIGHBOUR : areInOneRegion(body, other) ? SAME_REGION : 0;
    }

    private boolean areInOneRegion(Collectivite body, Collectivite other) {
        return territories.departementsOf(body).stream()
                .flatMap(departement -> departement.partOf().stream())
                .anyMatch(region -> territories.reaches(other, region.id()));
    }

    /** Returns whether the number of one of these départements stands in brackets right behind: « Saint-Denis (93) ». */
    static boolean isNumbered(List<Collectivite> departements, String behind) {
        return departements.stream()
                .map(above -> above.id().value())
                .anyMatch(id -> behind.stripLeading().startsWith("(" + id.substring(id.indexOf(':') + 1) + ")"));
    }
}

package fr.retours.graph.testing;

import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who and what made-up recaps share. Territories nest: every commune lies in an EPCI and a département, every
 * département in a région.
 */
public final class GeneratedCast {
    private static final List<String> GIVEN = List.of(
            "Élodie",
            "Jean-Marc",
            "Zoé",
            "Patricia",
            "Œdipe",
            "Mohamed",
            "Anne",
            "Ismaël",
            "Léa",
            "Noël",
            "Ève",
            "Ulysse");
    private static final List<String> FAMILY = List.of(
            "Martin",
            "L’Hôte",
            "Nuñez",
            "de La Tour",
            "Œuvrard",
            "Andriot",
            "Canalès",
            "Ben Saïd",
            "Île",
            "Çelik",
            "Bœuf");
    private static final List<String> SORTS =
            List.of("CRESS", "Réseau", "Fédération", "SCIC", "Université", "L’Atelier");

    private final List<Person> people;
    private final List<Body> bodies;
    private final List<Collectivite> towns;

    /**
     * Makes a cast.
     *
     * @param people how many people, homonyms among them when there are many
     */
    public GeneratedCast(int people, int organisations, int communes) {
        this.people = IntStream.range(0, people).mapToObj(GeneratedCast::person).toList();
        this.towns =
                IntStream.range(0, communes).mapToObj(GeneratedCast::commune).toList();
        var above = towns.stream().flatMap(one -> one.partOf().stream());
        var open = new Collectivite(
                CollectiviteId.open("Saint-Denis"),
                CollectiviteKind.COMMUNE,
                "Saint-Denis",
                null,
                null,
                List.of(),
                List.of(new CollectiviteId("commune:93066"), new CollectiviteId("commune:97411")));
        this.bodies = Stream.of(
                        IntStream.range(0, organisations).mapToObj(GeneratedCast::organisation),
                        towns.stream(),
                        above.distinct().limit(Math.max(2, communes / 4)),
                        Stream.of(open),
                        Stream.of("Barcelone", "Montréal")
                                .limit(1 + communes / 4)
                                .map(GeneratedCast::foreign))
                .flatMap(all -> all.map(Body.class::cast))
                .toList();
    }

    /** Makes a cast as wide as recaps of that number have. */
    public static GeneratedCast forRecaps(int recaps) {
        return new GeneratedCast(3 + recaps * 2, 2 + recaps / 2, 2 + recaps / 4);
    }

    List<Person> people(Random random, int count) {
        return some(people, random, count);
    }

    List<Body> bodies(Random random, int count) {
        return some(bodies, random, count);
    }

    Collectivite town(Random random) {
        return towns.get(random.nextInt(towns.size()));
    }

    /** The first of a list are met far more often than the last, as in life. */
    private static <T> List<T> some(List<T> all, Random random, int count) {
        return Stream.generate(() -> all.get((int) (all.size() * random.nextDouble() * random.nextDouble())))
                .limit(count)
                .distinct()
                .toList();
    }

    private static Person person(int number) {
        int homonym = number / (GIVEN.size() * FAMILY.size());
        String name = GIVEN.get(number % GIVEN.size()) + " "
                + FAMILY.get(number / GIVEN.size() % FAMILY.size())
                + (homonym == 0 ? "" : " " + syllables(homonym));
        boolean namesake = number % 10 == 9; // of the one before
        return new Person(
                namesake
                        ? new PersonId(PersonId.named(person(number - 1).name()).value() + "-2")
                        : PersonId.named(name),
                namesake ? person(number - 1).name() : name,
                number % 4 == 0 ? List.of(name.toUpperCase(Locale.ROOT)) : List.of());
    }

    private static String syllables(int number) {
        String syllable = List.of("ba", "do", "ki", "lu", "me", "no", "pi", "ra", "su", "ty")
                .get(number % 10);
        return number < 10 ? "D" + syllable : syllables(number / 10) + syllable;
    }

    private static Body organisation(int number) {
        String name = SORTS.get(number % SORTS.size()) + " n° " + number;
        return new Organisation(
                OrganisationId.named(name), name, number % 3 == 0 ? List.of("ORG" + number) : List.of());
    }

    private static Body foreign(String name) {
        return new Collectivite(
                CollectiviteId.foreign(name), CollectiviteKind.FOREIGN, name, null, null, List.of(), List.of());
    }

    private static Collectivite commune(int number) {
        String departement = String.format(Locale.ROOT, "%02d", 21 + number % 70);
        var region = above(CollectiviteKind.REGION, String.valueOf(11 + number % 7), List.of());
        return new Collectivite(
                CollectiviteId.coded(
                        CollectiviteKind.COMMUNE, departement + String.format(Locale.ROOT, "%03d", number / 70 % 1000)),
                CollectiviteKind.COMMUNE,
                "Bourg-" + number,
                new Coordinates(43 + number % 700 / 100.0, number % 800 / 100.0, number % 5 == 0),
                1_000 + number,
                List.of(
                        above(
                                CollectiviteKind.EPCI,
                                String.valueOf(200_000_000 + number % 70 + 70 * (number / 210)),
                                List.of()),
                        above(CollectiviteKind.DEPARTEMENT, departement, List.of(region))),
                List.of());
    }

    private static Collectivite above(CollectiviteKind kind, String code, List<Collectivite> partOf) {
        return new Collectivite(CollectiviteId.coded(kind, code), kind, "Grand " + code, null, null, partOf, List.of());
    }
}

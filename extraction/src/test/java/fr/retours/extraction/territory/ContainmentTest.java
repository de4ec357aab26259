package fr.retours.extraction.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies in what is what the official lists say, for every commune and every EPCI. */
class ContainmentTest {
    private static final Territories TERRITORIES = Territories.load();

    /** The région of each département, by code. */
    private final Map<String, String> regions = new HashMap<>();
    /** The EPCI of each commune, one or, around Paris, two. */
    private final Map<String, Set<String>> epcis = new TreeMap<>();
    /** The départements that have a commune of each EPCI. */
    private final Map<String, Set<String>> reached = new TreeMap<>();

    ContainmentTest() {
        WordTable.read("extraction/territory/departements.tsv", 3)
                .rows()
                .forEach(row -> regions.put(row.text(0), row.text(2)));
        for (WordTable.Row row :
                WordTable.read("extraction/territory/communes.tsv", 5).rows()) {
            var around = new TreeSet<>(Stream.of(row.text(2), row.text(3))
                    .filter(epci -> !epci.isEmpty())
                    .toList());
            epcis.put(row.text(0), around);
            around.forEach(epci ->
                    reached.computeIfAbsent(epci, any -> new TreeSet<>()).add(departement(row.text(0))));
        }
    }

    @Test
    void aCommuneLiesInItsDepartementAndRegionAndEpciAndInNothingElse() {
        epcis.forEach((commune, around) -> {
            Set<String> expected = new HashSet<>(
                    Set.of("commune:" + commune, "departement:" + departement(commune), region(departement(commune))));
            around.forEach(epci -> expected.add("epci:" + epci));

            assertThat(above("commune:" + commune)).as(commune).isEqualTo(expected);
        });
    }

    @Test
    void anEpciLiesWhereAllItsCommunesDo() {
        reached.forEach((epci, departements) -> {
            Set<String> expected = new HashSet<>(Set.of("epci:" + epci));
            if (departements.size() == 1) {
                expected.add("departement:" + departements.iterator().next());
            }
            if (regionsOf(departements).size() == 1) {
                expected.addAll(regionsOf(departements));
            }

            assertThat(above("epci:" + epci)).as(epci).isEqualTo(expected);
        });
    }

    @Test
    void anEpciReachesIntoEachDepartementAndRegionOfItsCommunes() {
        reached.forEach((epci, departements) -> {
            Collectivite one = body("epci:" + epci);

            assertThat(TERRITORIES.departementsOf(one))
                    .as(epci)
                    .extracting(departement -> departement.id().value())
                    .containsExactlyElementsOf(
                            departements.stream().map("departement:"::concat).toList());
            assertThat(regionsOf(departements))
                    .as(epci)
                    .allMatch(region -> TERRITORIES.reaches(one, new CollectiviteId(region)));
        });
    }

    @Test
    void theListsHaveEpciAcrossDepartementsAndAcrossRegions() {
        assertThat(reached.values().stream().filter(departements -> departements.size() > 1))
                .hasSizeBetween(50, 150);
        assertThat(reached.values().stream()
                        .filter(departements -> regionsOf(departements).size() > 1))
                .hasSizeBetween(10, 50);
        assertThat(TERRITORIES.reaches(body("epci:243500741"), new CollectiviteId("departement:44")))
                .as("Redon Agglomération")
                .isTrue();
        assertThat(TERRITORIES.reaches(body("epci:243500741"), new CollectiviteId("departement:29")))
                .isFalse();
    }

    private Set<String> regionsOf(Set<String> departements) {
        return new TreeSet<>(departements.stream().map(this::region).toList());
    }

    private String region(String departement) {
        return "region:" + regions.get(departement);
    }

    private static String departement(String commune) {
        return commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }

    private static Set<String> above(String id) {
        return new HashSet<>(upwards(body(id)).toList());
    }

    private static Stream<String> upwards(Collectivite one) {
        return Stream.concat(Stream.of(one.id().value()), one.partOf().stream().flatMap(ContainmentTest::upwards));
    }

    private static Collectivite body(String id) {
        return TERRITORIES.find(new CollectiviteId(id)).orElseThrow(() -> new AssertionError(id));
    }
}

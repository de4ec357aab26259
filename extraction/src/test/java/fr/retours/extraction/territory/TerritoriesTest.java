package fr.retours.extraction.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoriesTest {
    private static final Territories TERRITORIES = Territories.load();

    private static List<String> named(String name) {
        return TERRITORIES.named(LatinFolding.words(name)).stream()
                .map(reading -> reading.body().id().value())
                .toList();
    }

    private static Collectivite body(String id) {
        return TERRITORIES.find(new CollectiviteId(id)).orElseThrow();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            L’Île-Saint-Denis              | commune:93039
            l'isle d'espagnac              | commune:16166
            NIORT                          | commune:79191
            Strasbourg Eurométropole       | epci:246700488
            Eurométropole de Strasbourg    | epci:246700488
            Grand Lyon                     | epci:200046977
            Métropole de Lyon              | epci:200046977
            Grand Angoulême                | epci:200071827
            Lille Métropole                | epci:200093201
            MEL                            | epci:200093201
            Niortais                       | epci:200041317
            Pays entre Loire et Rhône      | epci:244200630
            Clermont Auvergne Métropole    | epci:246300701
            Plaine Commune                 | epci:200057867
            Val de Marne                   | departement:94
            Côtes d'Armor                  | departement:22
            Nouvelle Aquitaine             | region:75
            Auvergne Rhöne Alpes           | region:84
            Île- de-France                 | region:11
            Rhône Alpes                    | region:84
            Midi-Pyrénées                  | region:76
            PACA                           | region:93
            Barcelone                      | foreign:barcelone
            Gent                           | foreign:gand
            Annecy-le-Vieux                | commune:74010
            """)
    void findsAnAuthorityByTheNamesPeopleWrite(String name, String id) {
        assertThat(named(name)).containsExactly(id);
    }

    @Test
    void keepsEveryReadingOfASharedNameWithTheLargestFirst() {
        assertThat(named("Saint-Denis"))
                .startsWith("commune:97411", "commune:93066")
                .hasSize(4);
        assertThat(named("Vienne")).startsWith("foreign:vienne", "departement:86", "commune:38544");
        assertThat(named("Paris")).containsExactlyInAnyOrder("commune:75056", "departement:75");
    }

    @Test
    void marksNamesThatNeedMoreThanThemselves() {
        assertThat(TERRITORIES.named("niortais")).allMatch(AuthorityReading::cautious);
        assertThat(TERRITORIES.named("grand paris")).allMatch(AuthorityReading::cautious);
        assertThat(TERRITORIES.named("plaine commune")).noneMatch(AuthorityReading::cautious);
        assertThat(TERRITORIES.named("mel")).allMatch(AuthorityReading::acronym);
        assertThat(TERRITORIES.named("havre")).allMatch(AuthorityReading::cautious);
        assertThat(TERRITORIES.named("le havre")).noneMatch(AuthorityReading::cautious);
    }

    @Test
    void putsAnAuthorityUnderThoseAboveIt() {
        Collectivite saintDenis = body("commune:93066");

        assertThat(saintDenis.partOf())
                .extracting(above -> above.id().value())
                .containsExactly("epci:200054781", "epci:200057867", "departement:93");
        assertThat(Territories.within(saintDenis, new CollectiviteId("region:11")))
                .isTrue();
        assertThat(Territories.within(saintDenis, new CollectiviteId("region:84")))
                .isFalse();
        assertThat(Territories.within(body("epci:200041317"), new CollectiviteId("departement:79")))
                .isTrue();
    }

    @Test
    void writesAnEpciInFull() {
        assertThat(body("epci:200041317").name()).isEqualTo("Communauté d'agglomération du Niortais");
        assertThat(body("epci:246700488").name()).isEqualTo("Eurométropole de Strasbourg");
    }

    @Test
    void knowsInhabitantsAndPositions() {
        Collectivite niort = body("commune:79191");
        Coordinates position = Objects.requireNonNull(niort.coordinates());

        assertThat(niort.population()).isBetween(55_000, 65_000);
        assertThat(position.latitude()).isCloseTo(46.32, Offset.offset(0.05));
        assertThat(position.longitude()).isCloseTo(-0.46, Offset.offset(0.05));
        assertThat(position.approximate()).isFalse();
        assertThat(body("region:53").population()).isGreaterThan(3_000_000);
        assertThat(TERRITORIES.country(new CollectiviteId("foreign:turin"))).hasValue("IT");
        assertThat(TERRITORIES.country(new CollectiviteId("region:53"))).isEmpty();
    }

    @Test
    void knowsHowLongANameMayGetFromItsFirstWord() {
        assertThat(TERRITORIES.longestFrom("clermont")).isGreaterThanOrEqualTo(3);
        assertThat(TERRITORIES.longestFrom("xyz")).isZero();
    }
}

package fr.retours.extraction.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.TerritoryCodes.Former;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialCodesTest {
    private final OfficialCodes codes = new OfficialCodes();

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(textBlock = """
            75056,            commune:75056
            commune:75056,    commune:75056
            200054781,        epci:200054781
            departement:63,   departement:63
            63,               departement:63
            2a004,            commune:2A004
            departement:2b,   departement:2B
            """)
    void aCodeAloneOrWithItsLevelStandsForOneAuthority(String written, String id) {
        assertThat(codes.find(written)).contains(new CollectiviteId(id));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            commune merged into another,         commune:63266,   commune:63255
            the same without its level,          63266,           commune:63255
            arrondissement of a city,            commune:75112,   commune:75056
            région before 2016,                  region:83,       region:84
            région before 2016,                  region:74,       region:75
            EPCI that grew into another,         epci:245900410,  epci:200093201
            """)
    void aCodeThatIsNoMoreLeadsToWhatTookItsPlace(String what, String former, String today) {
        assertThat(codes.find(former)).contains(new CollectiviteId(today));
    }

    /** 75 is a département and a région, 83 was a région and is a département. */
    @Test
    void aCodeOfSeveralLevelsStandsForNoneAndOneOfTodayGoesBeforeAFormerOne() {
        assertThat(codes.find("75")).isEmpty();
        assertThat(codes.find("83")).contains(new CollectiviteId("departement:83"));
    }

    /** The last one is an EPCI whose communes went to two others. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "99999", "paris", "commune:", "region:99", "75056 Paris", "person:63", "epci:200067221"})
    void anythingElseStandsForNothing(String written) {
        assertThat(codes.find(written)).isEmpty();
    }

    @Test
    void whoeverKnowsHowANameBeginsFindsTheVeryNameFirst() {
        assertThat(codes.named("SAINT OUEN", 100))
                .startsWith(new CollectiviteId("commune:41226"))
                .contains(new CollectiviteId("commune:93070"), new CollectiviteId("commune:95572"));
        assertThat(codes.named("Île-Saint-Denis", 3)).containsExactly(new CollectiviteId("commune:93039"));
        assertThat(codes.named("saint", 7)).hasSize(7);
        assertThat(codes.named("…", 7)).isEmpty();
    }

    @Test
    void anAuthorityKnowsItsNameAndWhatItTookThePlaceOf() {
        var paris = new CollectiviteId("commune:75056");

        assertThat(codes.name(paris)).contains("Paris");
        assertThat(codes.name(new CollectiviteId("commune:63266"))).isEmpty();
        assertThat(codes.formerOf(new CollectiviteId("commune:63255")))
                .containsExactly(new Former(new CollectiviteId("commune:63266"), "Orsonnette"));
        assertThat(codes.formerOf(new CollectiviteId("epci:200089456")))
                .extracting(Former::name)
                .contains("Communauté d'agglomération Seine Eure");
        assertThat(codes.formerOf(paris)).hasSize(20);
    }

    @Test
    void everyFormerCodeLeadsToAnAuthorityOfTodayAndNoneIsOneItself() {
        for (WordTable.Row row : WordTable.read(OfficialCodes.FORMER, 3).rows()) {
            assertThat(codes.name(new CollectiviteId(row.text(0))))
                    .as(row.text(0))
                    .isEmpty();
            assertThat(codes.name(new CollectiviteId(row.text(2))))
                    .as(row.text(2))
                    .isPresent();
        }
    }

    @Test
    void theYearIsThatOfTheFiles() {
        assertThat(codes.year()).isBetween(2026, 2100);
    }
}

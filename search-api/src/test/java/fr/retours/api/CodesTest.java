package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Official codes and numbers of registers, as {@link FakeCodes} and {@link Sample} have them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodesTest {
    private ServerUnderTest server;

    @BeforeAll
    void start() {
        server = new ServerUnderTest();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            /collectivites/commune:63999,                      /collectivites/commune:63113
            /collectivites/63999,                              /collectivites/commune:63113
            /collectivites/63113,                              /collectivites/commune:63113
            /collectivites/region:83?roll_up=true,             /collectivites/region:84?roll_up=true
            /api/v1/collectivites/commune:63999,               /api/v1/collectivites/commune:63113
            /api/v1/collectivites/63113,                       /api/v1/collectivites/commune:63113
            /api/v1/collectivites/region:83/events?limit=5,    /api/v1/collectivites/region:84/events?limit=5
            """)
    void anOldCodeAndACodeWithoutItsLevelLeadToThePageOfToday(String path, String target) {
        Answer answer = server.get(path, Map.of("Accept", "text/html, application/json"));

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).contains(target);
    }

    /** A recap or person may be called by a number. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/recaps/63113", "/api/v1/people/63113", "/api/v1/organisations/63113"})
    void aNumberIsACodeAmongTerritoriesOnly(String path) {
        assertThat(server.get(path, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void thePageSaysTheCodeItsYearAndWhichCodesLedThere() {
        assertThat(page("/collectivites/commune:63113"))
                .contains("Code officiel 63113 (Insee, Code officiel géographique 2026)")
                .contains("Ancien code 63999 (Montferrand) : aujourd’hui Clermont-Ferrand");
    }

    @Test
    void anOpenCodeShowsItsCandidatesAndLeadsToThoseThatHaveAPage() {
        assertThat(page("/collectivites/collectivite:riom"))
                .contains("<a href=\"/collectivites/commune:63113\">Clermont-Ferrand (63113)</a>")
                .contains("<li>Riom (63300)</li>");
    }

    @Test
    void aTerritoryThatNoRecapNamesIsCalledByItsName() {
        Answer answer = server.api("/collectivites/commune:63300");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("detail").asText()).isEqualTo("Aucun récap ne nomme Riom (commune:63300).");
    }

    @Test
    void theApiTellsFormerCodesTheYearAndNumbers() {
        var territory = server.api("/collectivites/commune:63113").json().get("data");
        var organisation =
                server.api("/organisations/org:regie-de-l-eau-vive").json().get("data");

        assertThat(territory.get("former_codes").get(0).get("id").asText()).isEqualTo("commune:63999");
        assertThat(territory.get("cog_year").asInt()).isEqualTo(2026);
        assertThat(organisation.get("siren").asText()).isEqualTo("732829320");
        assertThat(organisation.get("rna").isNull()).isTrue();
        assertThat(server.api("/status").json().get("data").get("cog_year").asInt())
                .isEqualTo(2026);
    }

    @Test
    void aFilterTakesCodesOfTodayAndOldOnes() {
        server.api("/search?collectivite=63999");

        assertThat(Objects.requireNonNull(server.search.request)
                        .filter()
                        .collectivites()
                        .any())
                .containsExactly(Sample.CLERMONT);
    }

    @Test
    void anOldCodeIsSuggestedAsWhatItIsToday() {
        server.api("/suggest?q=63999");

        assertThat(server.search.typed).isEqualTo("commune:63113");

        server.api("/suggest?q=63113");

        assertThat(server.search.typed).isEqualTo("63113");
    }

    @Test
    void thePageOfAnOrganisationLeadsToTheRegisters() {
        assertThat(page("/organisations/org:regie-de-l-eau-vive"))
                .contains(
                        "<a href=\"https://annuaire-entreprises.data.gouv.fr/entreprise/732829320\">SIREN 732829320</a>")
                .contains("<a href=\"https://www.wikidata.org/wiki/Q3457\">Wikidata Q3457</a>")
                .contains("\"sameAs\"");
    }

    @Test
    void exportsTellTheYearOfTheirCodes() {
        String source = "Code officiel géographique 2026";

        assertThat(server.api("/exports/datapackage.json").json().get("sources").toString())
                .contains(source);
        assertThat(server.api("/exports/network?format=gexf").body()).contains(source);
        assertThat(server.api("/exports/network?format=graphml").body()).contains(source);
        assertThat(server.api("/exports/bodies?format=csv").header("Link"))
                .hasValueSatisfying(
                        link -> assertThat(link).contains("datapackage.json").contains("describedby"));
    }

    private String page(String path) {
        return server.get(path, Map.of("Accept", "text/html")).body();
    }
}

package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of all facts as spreadsheets read them, and the form that is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
    private static final String FRAGMENT = "https://exemple.fr/retours/eau?a=1&b=2#:~:text=Claire%20Dub%C5%93uf%2C%20";

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void writesTablesThatSpreadsheetsRead() {
        Answer answer = server.api("/exports/participations?took_part=any");
        List<CSVRecord> rows = ReadTable.rows(answer, ',');

        assertThat(answer.body()).startsWith("\uFEFFperson,name,event,");
        assertThat(answer.header("Content-Disposition"))
                .contains("attachment; filename=\"retours-participations.csv\"");
        assertThat(rows).hasSize(4).anySatisfy(row -> {
            assertThat(row.get("person")).isEqualTo("person:claire-duboeuf");
            assertThat(row.get("event")).isEqualTo("event:l-eau-en-commun");
            assertThat(row.get("start")).isEqualTo("2018-07-04");
            assertThat(row.get("took_part")).isEqualTo("true");
            assertThat(row.get("parts")).isEqualTo("opening");
            assertThat(row.get("functions")).isEqualTo("adjointe au maire, Clermont-Ferrand");
            assertThat(row.get("bodies")).isEqualTo("commune:63113");
            assertThat(row.get("quote")).startsWith("Claire Dubœuf, adjointe").endsWith("90 personnes.");
            assertThat(row.get("url")).startsWith(FRAGMENT);
        });
    }

    @Test
    void countsAsTheApiCounts() {
        assertThat(ReadTable.rows(server.api("/exports/events"), ',')).hasSize(total("/events"));
        assertThat(ReadTable.rows(server.api("/exports/people?took_part=any"), ','))
                .hasSize(total("/people?took_part=any"));
        assertThat(ReadTable.rows(server.api("/exports/participations?took_part=any"), ',').stream()
                        .filter(row -> row.get("event").equals("event:l-eau-en-commun")))
                .hasSize(total("/events/event:l-eau-en-commun/people?took_part=any"));
    }

    @Test
    void givesOneEventAsTheApiDoes() {
        JsonNode event = server.api("/events/event:l-eau-en-commun").at("/data");
        JsonNode row = lines(server.api("/exports/events?format=ndjson")).getFirst();

        assertThat(row.get("id")).isEqualTo(event.get("id"));
        assertThat(row.get("title")).isEqualTo(event.get("title"));
        assertThat(row.get("start")).isEqualTo(event.get("start"));
        assertThat(row.get("collectivite")).isEqualTo(event.at("/place/collectivite"));
        assertThat(row.get("attendance")).isEqualTo(event.at("/attendance/count"));
        assertThat(row.get("recaps").get(0)).isEqualTo(event.at("/recaps/0/id"));
        assertThat(row.get("url")).isEqualTo(event.at("/recaps/0/url"));
    }

    @ParameterizedTest(name = "separator={0}")
    @CsvSource({"comma, 44", "semicolon, 59", "tab, 9"})
    void separatesAsAsked(String name, int sign) {
        List<CSVRecord> rows = ReadTable.rows(server.api("/exports/links?separator=" + name), (char) sign);

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("links")).isNotEmpty());
    }

    @Test
    void describesTheSetOfTables() {
        Answer answer = server.api("/exports/datapackage.json?separator=semicolon&theme=scic");

        assertThat(answer.at("/version").asText()).isEqualTo("v1");
        assertThat(answer.at("/resources")).hasSize(11).allSatisfy(table -> {
            String path = table.get("path").asText();
            List<CSVRecord> rows = ReadTable.rows(server.api("/exports/" + path), ';');
            assertThat(path).endsWith("?format=csv&separator=semicolon&theme=scic");
            assertThat(rows.getFirst().toMap().keySet())
                    .containsExactlyElementsOf(table.at("/schema/fields").findValuesAsText("name"));
            assertThat(table.at("/schema/fields"))
                    .allMatch(field -> field.at("/type").asText().equals("number")
                            == field.at("/decimalChar").asText().equals(","));
        });
    }

    @ParameterizedTest(name = "{0} with {1} gives {2}")
    @CsvSource(delimiter = '|', textBlock = """
            people  | */*                                        | text/csv
            people  | application/ld+json                        | application/ld+json
            people  | text/csv;q=0.5, application/x-ndjson       | application/x-ndjson
            people  | text/html, application/*;q=0.8, */*;q=0.1  | application/x-ndjson
            network | */*                                        | application/graphml+xml
            network | application/gexf+xml                       | application/gexf+xml
            dataset | */*                                        | application/vnd.sqlite3
            """)
    void givesTheFormAccepted(String resource, String accept, String mediaType) {
        Answer answer = server.get("/api/v1/exports/" + resource, Map.of("Accept", accept));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith(mediaType);
        assertThat(answer.header("Vary")).contains("Accept, Accept-Encoding, Host");
    }

    @Test
    void namesTheFormsThereAre() {
        Answer accepted = server.get("/api/v1/exports/people", Map.of("Accept", "application/pdf"));
        Answer asked = server.api("/exports/people?format=gexf");

        assertThat(List.of(accepted, asked)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:not-acceptable");
            assertThat(answer.at("/errors/format").toString()).contains("format=csv (text/csv)", "format=jsonld");
            assertThat(answer.header("ETag")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=pdf",
                "separator=pipe",
                "theme=nope",
                "from=2018-02-01&to=2018-01-01",
                "roll_up=true",
                "limit=3"
            })
    void namesWhatItCannotServe(String query) {
        Answer answer = server.api("/exports/people?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors")).isNotEmpty();
    }

    @Test
    void passesFiltersOn() {
        server.api("/exports/events?theme=scic&min_confidence=0.8&undated=exclude");

        assertThat(server.slices.filter).isNotNull().satisfies(filter -> {
            assertThat(filter.minConfidence()).isEqualTo(0.8);
            assertThat(filter.undated()).isFalse();
            assertThat(filter.tookPartOnly()).isTrue();
            assertThat(filter.events().themes().any()).hasSize(1);
        });
    }

    private int total(String path) {
        return server.api(path).at("/total").asInt();
    }

    private static List<JsonNode> lines(Answer answer) {
        return answer.body().lines().map(OpenApiContract::tree).toList();
    }
}

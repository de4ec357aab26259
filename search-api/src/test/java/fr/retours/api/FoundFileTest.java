package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.model.port.EventFilter;
import fr.retours.model.term.Theme;
import fr.retours.text.SortOrder;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that a search finds, as a table that a spreadsheet opens. */
class FoundFileTest {
    private static final String CSV = "/api/v1/search?format=csv";

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void hasARowForEachRecapFound() {
        Answer answer = server.get(CSV + "&q=eau", Map.of());
        List<CSVRecord> rows = ReadTable.rows(answer, ',');

        assertThat(answer.header("Content-Disposition")).contains("attachment; filename=\"retours-recaps.csv\"");
        assertThat(answer.body())
                .startsWith(
                        "\uFEFFid,title,narration,event,kind,date,start,end,published,date_doubtful,collectivite,place,"
                                + "venue,attendance,attendance_qualifier,themes,url,score,passages,passage\r\n");
        assertThat(rows).hasSize(total("q=eau"));
        CSVRecord water = rows.getFirst();
        assertThat(water.toMap())
                .containsEntry("id", "recap:l-eau-en-commun")
                .containsEntry("title", "Retour sur la rencontre « L’eau en commun »")
                .containsEntry("narration", "recounts")
                .containsEntry("event", "event:l-eau-en-commun")
                .containsEntry("kind", "rencontre")
                .containsEntry("date", "2018-07-04")
                .containsEntry("start", "2018-07-04")
                .containsEntry("end", "2018-07-04")
                .containsEntry("published", "2018-07-09")
                .containsEntry("date_doubtful", "false")
                .containsEntry("collectivite", "commune:63113")
                .containsEntry("place", "Clermont-Ferrand")
                .containsEntry("venue", "Maison de l’Oradou")
                .containsEntry("attendance", "90")
                .containsEntry("attendance_qualifier", "more_than")
                .containsEntry("themes", "theme:coconstruction|theme:scic")
                .containsEntry("url", "https://exemple.fr/retours/eau?a=1&b=2")
                .containsEntry("score", "1.5")
                .containsEntry("passages", "1");
        assertThat(water.get("passage")).startsWith("Claire Dubœuf, adjointe").endsWith("déjà.");
    }

    @Test
    void leavesEmptyWhatIsNotKnown() {
        List<CSVRecord> rows = ReadTable.rows(server.get(CSV + "&q=votent", Map.of()), ',');

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().toMap())
                .containsEntry("narration", "none")
                .containsEntry("published", "2020-01-02")
                .containsEntry("event", "")
                .containsEntry("kind", "")
                .containsEntry("date", "")
                .containsEntry("date_doubtful", "")
                .containsEntry("place", "")
                .containsEntry("url", "");
    }

    @Test
    void findsWhatTheSearchFindsInItsOrder() {
        for (String query : List.of("q=Dub%C5%93uf", "q=%C3%8Ele", "q=d%E2%80%99eau", "", "q=xyz")) {
            List<CSVRecord> rows = ReadTable.rows(server.get(CSV + '&' + query, Map.of()), ',');

            assertThat(rows)
                    .as(query)
                    .extracting(row -> row.get("id"))
                    .containsExactlyElementsOf(
                            server.api("/search?limit=100&" + query).at("/data").findValuesAsText("id").stream()
                                    .filter(id -> !id.startsWith("event:"))
                                    .toList());
        }
    }

    @Test
    void passesFiltersAndOrderOn() {
        server.get(CSV + "&q=eau&theme=scic&collectivite=-region:84&from=2018-01-01&sort=-date", Map.of());

        var request = Objects.requireNonNull(server.search.request);
        assertThat(request.query()).isEqualTo("eau");
        assertThat(request.sort()).isEqualTo(SortOrder.LATEST_FIRST);
        assertThat(request.filter().themes().any()).containsExactly(Theme.SCIC);
        assertThat(request.filter().collectivites().none()).hasSize(1);
        assertThat(request.filter().from()).hasToString("2018-01-01");
        server.get(CSV, Map.of());
        assertThat(Objects.requireNonNull(server.search.request).filter()).isEqualTo(EventFilter.NONE);
    }

    @Test
    void hasAllRecapsHoweverMany() {
        server.search.numbered = 100_000;

        List<CSVRecord> rows = ReadTable.rows(server.get(CSV + "&q=eau&sort=date", Map.of()), ',');

        assertThat(rows).hasSize(100_000);
        assertThat(rows.getFirst().get("id")).isEqualTo("recap:0");
        assertThat(rows.getLast().get("id")).isEqualTo("recap:99999");
    }

    @Test
    void aTitleIsNoFormula() {
        server.search.numbered = 2;

        List<CSVRecord> rows = ReadTable.rows(server.get(CSV + "&separator=semicolon", Map.of()), ';');

        assertThat(rows).extracting(row -> row.get("title")).containsExactly("'=1+0", "'=1+1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            format=pdf, format, 'json, csv'
            format=csv&format=json, format, une fois
            format=json&format=csv, format, une fois
            format=csv&limit=20, limit, format=csv
            format=csv&offset=20, offset, format=csv
            format=csv&explain=true, explain, format=csv
            format=csv&types=person, types, format=csv
            format=csv&highlight=false, highlight, inconnu
            format=csv&separator=pipe, separator, 'comma, semicolon, tab'
            format=csv&theme=nope, theme, nope
            format=csv&q=%ff, q, UTF-8
            separator=tab, separator, format=json
            """)
    void namesWhatItCannotServe(String query, String parameter, String words) {
        Answer answer = server.api("/search?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/" + parameter).toString()).contains(words);
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @Test
    void asksForAPageByName() {
        assertThat(server.api("/search?format=json&q=eau").at("/total").asInt()).isEqualTo(total("q=eau"));
    }

    @Test
    void isNotSentAgainToWhomHasIt() {
        Answer first = server.get(CSV, Map.of());
        String tag = first.header("ETag").orElseThrow();
        Answer again = server.get(CSV, Map.of("If-None-Match", tag));
        Answer page = server.get("/api/v1/search", Map.of("If-None-Match", tag));
        Answer head = server.send("HEAD", CSV, Map.of());

        assertThat(again.status()).isEqualTo(304);
        assertThat(page.status()).isEqualTo(200);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).contains(tag);
        assertThat(head.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(head.header("Content-Disposition")).isEqualTo(first.header("Content-Disposition"));
        assertThat(server.get(CSV + "&v=v0", Map.of())).satisfies(gone -> {
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.header("Content-Disposition")).isEmpty();
        });
        assertThat(server.get(CSV + "&v=v1", Map.of()).body()).isEqualTo(first.body());
    }

    @Test
    void isRefusedRatherThanCut() {
        Answer answer = server.get(CSV + "&q=long", Map.of());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:deadline-exceeded");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @Test
    void isOfTheVersionThatItsTagSays() {
        server.search.foundVersion = Optional.of("v2");

        Answer answer = server.get(CSV, Map.of());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:data-changed");
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void cutsTheConnectionWhenTheIndexFailsOnTheWay() {
        server.search.numbered = 100_000;
        server.search.lastNumbered = 90_000;

        assertThatThrownBy(() -> server.get(CSV, Map.of())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void isThereWhileTheGraphIsDown() {
        server.graph.down = true;

        assertThat(ReadTable.rows(server.get(CSV, Map.of()), ',')).hasSize(2);
    }

    @Test
    void isAStepAwayFromThePageWithTheSameFilters() {
        String filters = "q=d%E2%80%99eau&theme=scic&theme=-europe&from=2018-01-01&sort=-date";
        String page = page("/?limit=50&" + filters);
        String empty = page("/?q=xyz");

        assertThat(page)
                .contains("<a href=\"/api/v1/search?" + filters.replace("&", "&amp;")
                        + "&amp;format=csv\" type=\"text/csv\" rel=\"nofollow\">Télécharger ces résultats (CSV)</a>");
        assertThat(empty).doesNotContain("format=csv");
        assertThat(ReadTable.rows(server.get("/api/v1/search?" + filters + "&format=csv", Map.of()), ','))
                .hasSize(1);
    }

    private String page(String path) {
        return server.get(path, Map.of("Accept", "text/html")).body();
    }

    private int total(String query) {
        return server.api("/search?" + query).at("/total").asInt();
    }
}

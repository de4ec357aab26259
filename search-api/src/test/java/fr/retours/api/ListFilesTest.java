package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of the pages of people, bodies, themes, events and recaps as tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListFilesTest {
    private static final Pattern FILE = Pattern.compile("href=\"(/api/v1/[^\"]*format=csv[^\"]*)\"");

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    private List<String> files(String page) {
        Answer answer = server.get(page, Map.of("Accept", "text/html"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return FILE.matcher(answer.body())
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .toList();
    }

    private List<CSVRecord> rows(String file) {
        return ReadTable.rows(server.get(file, Map.of()), ',');
    }

    /** Returns how many things, or years, an answer in JSON has. */
    private static int size(Answer list) {
        JsonNode years = list.at("/data/years");
        return years.isMissingNode() ? list.at("/total").asInt() : years.size();
    }

    /** Every list of a page is there whole, with as many lines as the same list in JSON has things. */
    @ParameterizedTest
    @CsvSource({
        "/personnes/person:karim-benali, 2",
        "/personnes/person:karim-benali?from=2018-01-01&undated=include&theme=scic, 2",
        "/organisations/org:regie-de-l-eau-vive, 2",
        "/collectivites/commune:63113?roll_up=true, 2",
        "/themes/scic, 4",
        "/themes/scic?min_confidence=0.5, 4",
        "/evenements/event:l-eau-en-commun, 3",
        "/recaps/recap:l-eau-en-commun, 2"
    })
    void everyListOfAPageIsThereWhole(String page, int least) {
        List<String> files = files(page);

        assertThat(files).hasSizeGreaterThanOrEqualTo(least);
        for (String file : files) {
            String same = file.replaceAll("[?&]format=csv", "").replaceFirst("^([^?]*)&", "$1?");
            Answer list = server.get(same, Map.of());
            assertThat(list.status()).as("%s: %s", same, list.body()).isEqualTo(200);
            assertThat(rows(file)).as(file).hasSize(size(list));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chronologie",
                "/chronologie?from=2018-01-01",
                "/chronologie?id=person:karim-benali",
                "/chronologie?id=commune:63113",
                "/chronologie?id=org:regie-de-l-eau-vive"
            })
    void theEventsOfATimelineAreThereWhole(String page) {
        List<String> files = files(page);
        String body = server.get(page, Map.of("Accept", "text/html")).body();

        assertThat(files).hasSize(2);
        assertThat(rows(files.getLast()))
                .hasSameSizeAs(Pattern.compile("<li class=\"fact\">")
                        .matcher(body)
                        .results()
                        .toList());
    }

    /** The bars of all years are a table, whichever years are listed below them. */
    @ParameterizedTest
    @CsvSource({
        "/chronologie, by=kind",
        "/chronologie?by=theme&from=2018-01-01&to=2018-12-31, by=theme",
        "/chronologie?id=person:karim-benali&min_confidence=0.5&theme=scic, by=kind&id=person:karim-benali&min_confidence=0.5&theme=scic"
    })
    void theBarsOfATimelineAreATable(String page, String asked) {
        List<CSVRecord> rows = rows(files(page).getFirst());

        assertThat(rows)
                .isNotEmpty()
                .extracting(one -> one.get("year"), one -> one.get("group"), one -> one.get("events"))
                .containsExactlyElementsOf(server.api("/graph/event-years?" + asked)
                        .at("/data/cells")
                        .valueStream()
                        .map(one -> tuple(
                                one.path("year").asText("").replace("null", ""),
                                one.path("group").asText(),
                                one.path("events").asText()))
                        .toList());
    }

    @Test
    void eventsAreCountedYearByYear() {
        Answer years = server.api("/graph/event-years?by=kind");
        long counted = years.at("/data/cells")
                .valueStream()
                .mapToLong(one -> one.path("events").asLong())
                .sum();

        assertThat(counted).isEqualTo(server.api("/events").at("/total").asLong());
        assertThat(years.at("/data/cells/0/label").asText()).isNotBlank();

        server.api("/graph/event-years?id=person:karim-benali&from=2018-01-01");
        assertThat(server.graph.filter).isNotNull().satisfies(filter -> {
            assertThat(filter.always()).isEqualTo(EventFilter.NONE.with(new PersonId("person:karim-benali")));
            assertThat(filter.from()).isEqualTo("2018-01-01");
        });
    }

    @Test
    void aLineTellsHowSomebodyStoodAtAnEventAndTheSentence() {
        CSVRecord line = rows("/api/v1/people/person:karim-benali/events?format=csv").stream()
                .filter(one -> one.get("event").equals("event:l-eau-en-commun"))
                .findFirst()
                .orElseThrow();

        assertThat(line.get("date")).isEqualTo("2018-07-04");
        assertThat(line.get("took_part")).isEqualTo("true");
        assertThat(line.get("functions")).isNotEmpty();
        assertThat(line.get("quote")).contains("Benali");
        assertThat(line.get("recap")).startsWith("recap:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/people/person:inconnu/events?format=csv",
                "/api/v1/organisations/org:inconnue/documents?format=csv",
                "/api/v1/events/event:inconnu/bodies?format=csv",
                "/api/v1/events/event:inconnu/bodies",
                "/api/v1/events/event:inconnu/related?format=csv",
                "/api/v1/themes/inconnu/events?format=csv",
                "/api/v1/graph/event-years?id=person:inconnu&format=csv",
                "/api/v1/graph/event-years?id=person:inconnu"
            })
    void ofNothingThereIsNoList(String path) {
        assertThat(server.get(path, Map.of()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/people/person:karim-benali/events?format=csv&limit=3",
                "/api/v1/people/person:karim-benali/events?separator=tab",
                "/api/v1/events/event:l-eau-en-commun/related?format=csv&shown=3",
                "/api/v1/themes/scic/people?format=csv&series=year&limit=3",
                "/api/v1/graph/event-years?format=csv&took_part=any"
            })
    void whatIsOfPagesIsRefusedForFilesAndTheOtherWayRound(String path) {
        assertThat(server.get(path, Map.of()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event:l-eau-en-commun", "event:forum"})
    void theBodiesOfAnEventAreAListOfTheirOwn(String event) {
        List<JsonNode> known =
                server.api("/events/" + event).at("/data/bodies").valueStream().toList();
        List<JsonNode> involved = known.stream()
                .filter(one -> !one.at("/links").toString().contains("mentioned"))
                .toList();

        assertThat(server.api("/events/" + event + "/bodies?took_part=any")
                        .at("/data")
                        .valueStream())
                .containsExactlyElementsOf(known);
        assertThat(server.api("/events/" + event + "/bodies").at("/data").valueStream())
                .containsExactlyElementsOf(involved);
    }
}

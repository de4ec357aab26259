package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.serve.Serving;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions typed into the search box lead to the page that answers them, on the samples; searches to none. */
@ExtendWith(IndexedRecapsExtension.class)
class PlainQuestionsIT {
    private static final Path QUESTIONS = Path.of("src", "test", "resources", "questions");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static Serving serving;
    private static SiteClient site;

    @BeforeAll
    static void serve(IndexedRecaps indexed) {
        serving = indexed.of(IndexedRecaps.SAMPLES).servePatiently();
        site = new SiteClient(serving.address());
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    /** Returns where a question leads that is typed; empty for nowhere. */
    private static String led(String typed) throws IOException {
        JsonNode groups = MAPPER.readTree(
                        site.get("/api/v1/suggest?q=" + encoded(typed)).body())
                .path("data");
        JsonNode page = groups.path("question").path(0).path("url");
        assertThat(page.isMissingNode() || groups.fieldNames().next().equals("question"))
                .as("the answer comes first")
                .isTrue();
        return URLDecoder.decode(page.asText(""), StandardCharsets.UTF_8);
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static Map<String, String> table(String file) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String line : Files.readAllLines(QUESTIONS.resolve(file))) {
            String[] cells = line.split("\t");
            pages.put(cells[0], cells[1]);
        }
        return pages;
    }

    private static Map<String, String> led(Map<String, String> wanted) throws IOException {
        Map<String, String> led = new LinkedHashMap<>();
        for (String question : wanted.keySet()) {
            led.put(question, led(question));
        }
        return led;
    }

    @Test
    void plainQuestionsLeadToTheirPage() throws IOException {
        Map<String, String> wanted = table("seen.tsv");

        assertThat(led(wanted)).containsExactlyEntriesOf(wanted);
    }

    @Test
    void questionsThatNoRuleWasWrittenForLeadToTheirPage() throws IOException {
        Map<String, String> wanted = table("unseen.tsv");

        assertThat(led(wanted)).containsExactlyEntriesOf(wanted);
    }

    @Test
    void everyPageThatIsLedToIsThere() throws IOException {
        for (String file : List.of("seen.tsv", "unseen.tsv")) {
            for (String question : table(file).keySet()) {
                String page = MAPPER.readTree(site.get("/api/v1/suggest?q=" + encoded(question))
                                .body())
                        .at("/data/question/0/url")
                        .asText();
                if (!page.isEmpty()) {
                    assertThat(site.page(page).statusCode()).as(page).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void searchesLeadToNoPage() throws IOException {
        List<String> searches = Files.readAllLines(QUESTIONS.resolve("plain.txt"));
        Map<String, String> led = new LinkedHashMap<>();
        for (String search : searches) {
            led.put(search, led(search));
        }

        assertThat(led).hasSizeGreaterThanOrEqualTo(200);
        assertThat(led.entrySet()).allMatch(one -> one.getValue().isEmpty());
    }

    @Test
    void theSearchPageHasTheAnswerAboveItsHits() {
        String page =
                site.page("/?q=" + encoded("qui était à Montreuil en 2016")).body();
        String search = site.page("/?q=Montreuil").body();

        assertThat(page)
                .contains(
                        "href=\"/personnes?collectivite=commune:93048&amp;from=2016-01-01&amp;to=2016-12-31\""
                                + ">Qui était aux événements de Montreuil en 2016</a>",
                        "class=\"hit");
        assertThat(page.indexOf("Une page répond")).isLessThan(page.indexOf("class=\"hit"));
        assertThat(search).doesNotContain("Une page répond");
    }
}

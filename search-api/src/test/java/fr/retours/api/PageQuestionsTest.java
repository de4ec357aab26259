package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.testing.GeneratedCast;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever pages are asked in an address has a sound answer, and the same one as the list or view of the API that they show. More of it
 * with {@code -Dretours.rounds=10000}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageQuestionsTest {
    private static final int QUESTIONS = 10 * Integer.getInteger("retours.rounds", 30);
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html");

    private final ServerUnderTest server = new ServerUnderTest().with(new GeneratedCast(8, 3, 10), 30);
    private final Map<String, Set<String>> read = new TreeMap<>();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void pagesAnswerWhateverIsAskedAsTheApiDoes() {
        long seed = Long.getLong("retours.seed", 1);
        System.out.println("-Dretours.seed=" + seed);
        var questions = new PageQuestions(seed, server.server.routes());
        Map<String, String> faults = new TreeMap<>();
        for (int asked = 0; asked < QUESTIONS; asked++) {
            String page = questions.pick(questions.pages());
            List<String> names = List.copyOf(readBy(page, questions));
            String name = questions.pick(names);
            String query = PageQuestions.beside(page, name) + PageQuestions.query(name, questions.written());
            String second = questions.pick(names);
            if (asked % 3 == 0 && questions.isOfApi(page, second)) {
                query += '&' + PageQuestions.query(second, questions.written());
            }
            int status = status(page, query);
            if (status >= 500) {
                faults.put(page + " " + name + " fails", query);
            } else if (questions.isOfApi(page, name) && !isHalfAsked(page, query)) {
                int api = status("/api/v1" + PageQuestions.SHOWN.get(page), query);
                if ((status == 200) != (api == 200) || api >= 500) {
                    faults.put(page + " " + name + " " + status + " is " + api + " in the API", query);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A page that waits for a second name shows its form, where the API says what is missing. */
    private static boolean isHalfAsked(String page, String query) {
        return page.startsWith("/questions/") && Stream.of(query.split("&", -1)).anyMatch(one -> one.endsWith("="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"63113", "84", "region:84", "83", "commune:63999", "-84"})
    void everyPageTakesTheCodesThatTheApiTakes(String code) {
        var questions = new PageQuestions(0, server.server.routes());

        assertThat(server.api("/events?collectivite=" + code).status()).isEqualTo(200);
        for (String page : questions.pages()) {
            assertThat(status(page, "collectivite=" + code)).as(page).isEqualTo(status(page, ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/evenements, collectivite, nulle-part",
        "/reseau, collectivite, 99999",
        "/carte.svg, collectivite, -Clermont-Ferrand",
        "/chronologie, person, karim-benali",
        "/collectivites, within, 99999",
        "/, organisation, 84"
    })
    void whatNobodyKnowsIsRefusedInWords(String page, String name, String value) {
        Answer answer = server.get(page + '?' + name + '=' + value, BROWSER);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("<html lang=\"fr\">", "<code>" + name + "</code>", value);
    }

    @Test
    void aFilterHasOneWayToBeWrittenInTheLinksOfAPage() {
        Answer page = server.get(
                "/evenements?collectivite=63999&collectivite=63113&theme=theme:scic&person=person:k-benali", BROWSER);

        assertThat(page.body())
                .contains("person=person:karim-benali", "collectivite=commune:63113")
                .contains("Clermont-Ferrand", "Karim Benali")
                .doesNotContain("k-benali<", "63999<", "collectivite=63113&amp;");
    }

    @Test
    void aTerritoryInTheMiddleMayBeACodeToo() {
        assertThat(server.api("/graph/cooperation?around=63").status())
                .isEqualTo(
                        server.api("/graph/cooperation?around=departement:63").status());
        assertThat(server.api("/collectivites?within=84").at("/total"))
                .isEqualTo(server.api("/collectivites?within=region:84").at("/total"));
        assertThat(status("/collectivites", "within=84")).isEqualTo(200);
        assertThat(status("/citer", "page=" + "%2Fcollectivites%3Fwithin%3D84")).isEqualTo(200);
    }

    /** A page tells which parameters it reads by refusing too many values of them; it passes over others. */
    private Set<String> readBy(String page, PageQuestions questions) {
        return read.computeIfAbsent(page, any -> {
            Set<String> names = new TreeSet<>();
            int usual = status(page, "");
            for (String name : questions.names()) {
                if (status(page, PageQuestions.query(name, Collections.nCopies(101, "1"))) != usual) {
                    names.add(name);
                }
            }
            if (names.isEmpty()) {
                names.add("page");
            }
            return names;
        });
    }

    private int status(String path, String query) {
        return server.get(PageQuestions.filled(path) + (query.isEmpty() ? "" : '?' + query), BROWSER)
                .status();
    }
}

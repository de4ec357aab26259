package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.Theme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad requests get a problem that names what is wrong, odd ones a sound answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {
    private static final String BAD_PARAMETER = "urn:retours:problem:invalid-parameter";

    private static final String FORM =
            "POST /api/v1/reconcile HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            /search?limit=0, limit
            /search?limit=101, limit
            /search?limit=abc, limit
            /search?limit=-1, limit
            /search?limit=99999999999, limit
            /search?limit=%D9%A1, limit
            /search?limit=1&limit=2, limit
            /search?offset=100001, offset
            /search?from=2018-13-40, from
            /search?from=2018, from
            /search?from=20180101, from
            /search?to=+002018-01-01, to
            /search?from=2018-02-01&to=2018-01-01, to
            /search?sort=best, sort
            /search?theme=nope, theme
            /search?theme=-nope, theme
            /search?kind=Rencontre, kind
            /search?part=orateur, part
            /search?person=jean, person
            /search?person=org:rtes, person
            /search?organisation=-, organisation
            /search?collectivite=commune:1, collectivite
            /search?q=%00, q
            /search?q=scic%E2%80%AEfdp.exe, q
            /suggest?q=%E2%81%A6a, q
            /search?q=a%0Ab, q
            /search?q=%ff, q
            /search?q=%C3, q
            /search?Q=eau, Q
            /search?page=2, page
            /suggest?q=a&limit=21, limit
            /suggest?q=a&types=persons, types
            /suggest?q=a&theme=scic, theme
            /facets/theme/values?offset=-1, offset
            /facets/theme/values?sort=date, sort
            /facets/theme/values?search=%00, search
            /events?q=eau, q
            /events/event:l-eau-en-commun?limit=3, limit
            /events/event:l-eau-en-commun/people?took_part=false, took_part
            /people?min_events=x, min_events
            /people/person:karim-benali/events?part=nope, part
            /status?x=1, x
            /openapi.json?x=1, x
            """)
    void namesTheParameterAtFault(String path, String parameter) {
        Answer answer = server.api(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/type").asText()).isEqualTo(BAD_PARAMETER);
        assertThat(answer.at("/title").asText()).isEqualTo("Paramètre invalide");
        assertThat(answer.at("/errors").has(parameter)).as(answer.body()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%z", "%zz", "a%2"})
    void namesTheParameterThatIsBadlyEncoded(String value) {
        String answer =
                server.raw("GET /api/v1/search?q=" + value + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains(BAD_PARAMETER, "\"q\":[");
    }

    @Test
    void tellsAllMistakesInOneGo() {
        Answer answer = server.api("/search?limit=0&theme=nope&theme=pire&inconnu=1");

        assertThat(answer.at("/errors").size()).isEqualTo(3);
        assertThat(answer.at("/errors/theme").size()).isEqualTo(2);
        assertThat(answer.at("/errors/inconnu/0").asText()).contains("sont acceptés : q, from, to, theme");
        assertThat(answer.at("/detail").asText())
                .isEqualTo("3 paramètres ne sont pas acceptés : theme, limit, inconnu.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%C3%A9", "%E2%82%AC"})
    void refusesAQueryOf10000CharactersByName(String character) {
        Answer answer = server.api("/search?q=" + character.repeat(10_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/q/0").asText()).isEqualTo("doit avoir 1000 caractères au plus, en a 10000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22unclosed",
                "***",
                "AND+OR+NOT",
                "%22%22",
                "(",
                "a:b",
                "-",
                "%5C",
                "%F0%9F%8E%89",
                "+",
                "%3Cscript%3E",
                "l%E2%80%99%C3%A9conomie",
                "~%5E%7B%7D%5B%5D%2F"
            })
    void answersAnyQuery(String query) {
        Answer answer = server.api("/search?q=" + query);

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void takesABlankValueForAnAbsentOne() {
        Answer answer = server.api("/search?q=&from=&theme=&limit=&sort=");

        assertThat(answer.at("/total").asInt()).isEqualTo(2);
        assertThat(answer.at("/limit").asInt()).isEqualTo(20);
    }

    @Test
    void passesFiltersOnIncludedAndExcluded() {
        server.api(
                "/events?theme=scic&theme=theme:culture&theme=-europe&person=person:karim-benali&collectivite=-region:84");

        var filter = Objects.requireNonNull(server.graph.filter);
        assertThat(filter.themes().any()).containsExactlyInAnyOrder(Theme.SCIC, Theme.CULTURE);
        assertThat(filter.themes().none()).containsExactly(Theme.EUROPE);
        assertThat(filter.people().any()).containsExactly(new PersonId("person:karim-benali"));
        assertThat(filter.collectivites().none()).containsExactly(new CollectiviteId("region:84"));
    }

    @Test
    void filtersByAnOldIdAsByTheNewOne() {
        server.api("/events?person=person:k-benali");

        assertThat(Objects.requireNonNull(server.graph.filter).people().any())
                .containsExactly(new PersonId("person:karim-benali"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/people/person:nobody",
                "/api/v1/people/person:nobody/events",
                "/api/v1/people/person:nobody/co-participants",
                "/api/v1/people/42",
                "/api/v1/events/event:none",
                "/api/v1/events/event:none/people",
                "/api/v1/recaps/none",
                "/api/v1/recaps/%20",
                "/api/v1/collectivites/org:regie-de-l-eau-vive",
                "/api/v1/organisations/commune:63113",
                "/api/v1/collectivites/commune:99999/events",
                "/api/v1/themes/nope",
                "/api/v1/themes/nope/events",
                "/api/v1/nope",
                "/api/v1",
                "/api/v2/search",
                "/health/nope",
                "/api/v1/people/person%3Anobody"
            })
    void answers404ForWhatIsNotThere(String path) {
        Answer answer = server.get(path, Map.of());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "FOO"})
    void answers405ForOtherMethods(String method) {
        Answer answer = server.send(method, "/api/v1/search", Map.of());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:method-not-allowed");
    }

    @Test
    void saysNothingOfItsInsidesWhenItFails() {
        server.graph.broken = true;
        try {
            Answer answer = server.api("/events");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.at("/instance").asText()).startsWith("urn:uuid:");
            assertThat(answer.body()).doesNotContain("secret", "Exception", "fr.retours");
        } finally {
            server.graph.broken = false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/recaps/%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/v1/../../x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /api/v1/people/person:%u0041 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /personnes/person:%u0041 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/v1/people/%ff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                FORM + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nabc\r\n",
                FORM + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
                FORM + "Content-Length: 99999999999999999999\r\n\r\nabc",
            })
    @SuppressWarnings("StringConcatToTextBlock") // lines of HTTP end with CR LF
    void answersWhatIsNoProperHttpWithAProblem(String request) {
        String answer = server.raw(request);

        assertThat(answer)
                .matches("(?s)HTTP/1.1 (4|505).*")
                .contains("application/problem+json", "urn:retours:problem:");
        assertThat(answer).doesNotContain("Jetty", "Exception", "<html");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere%00, true", "/api/v1/recaps/%0b%00, true", "/api/v1/people/%c3%a9%a8, false", "/nowhere, false"
    })
    void anAnswerWithoutContentHasNoneOrSaysThatTheConnectionEnds(String address, boolean ends) {
        String head = "HEAD " + address + " HTTP/1.1\r\nHost: a\r\n";

        String answers = server.raw(head + "\r\n" + head + "Connection: close\r\n\r\n");

        int first = answers.indexOf("\r\n\r\n");
        assertThat(answers).startsWith("HTTP/1.1 4");
        if (ends) {
            assertThat(answers.substring(0, first)).contains("Connection: close");
        } else {
            assertThat(answers.substring(first + 4)).startsWith("HTTP/1.1 4").endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "application/json", "text/plain", "é/;"})
    void readsNoFormButTheOneKind(String type) {
        assertThat(answerToForm(type))
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json", "urn:retours:problem:unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "Multipart/Form-Data; charset=utf-8", "multipart/mixed;"})
    void tellsThatMultipartWithoutBoundaryIsMalformed(String type) {
        assertThat(answerToForm(type)).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    private String answerToForm(String type) {
        return server.raw("POST /api/v1/reconcile HTTP/1.1\r\nHost: a\r\nContent-Type: " + type
                + "\r\nContent-Length: 10\r\n\r\nqueries={}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; charset=utf-8", "; charset=nonsense", "; charset", "; charset=utf-16"})
    void readsFormsAsTheStandardSaysWhateverCharsetTheyClaim(String claim) {
        String answer = server.raw("POST /api/v1/reconcile HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded" + claim
                + "\r\nContent-Length: 10\r\n\r\nqueries={}");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("{}");
    }

    @Test
    void refusesAFormBeyondAllMeasure() {
        String form =
                "POST /api/v1/reconcile HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";

        String announced = server.raw(FORM + "Content-Length: 524289\r\n\r\n");
        String chunked = server.raw(
                form + "Transfer-Encoding: chunked\r\n\r\n80000\r\n" + "x".repeat(0x80000) + "\r\n1\r\nx\r\n0\r\n\r\n");

        assertThat(announced).startsWith("HTTP/1.1 413").contains("urn:retours:problem:content-too-large");
        assertThat(chunked).startsWith("HTTP/1.1 413").contains("urn:retours:problem:content-too-large");
    }

    @Test
    void refusesToLeadToAnAddressThatNoHeaderHolds() {
        for (int length : new int[] {8_500, 20_000, 100_000}) {
            Answer answer = server.get("/search?q=" + "x".repeat(length), Map.of());

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:malformed-request");
            assertThat(answer.header("Location")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            queries={"q0":[1]}, queries.q0
            queries={"q0":{"limit":"x"}}, queries.q0.limit
            queries={"q0":null}, queries.q0
            queries={"q0":{"type":[null]}}, queries.q0.type
            queries={"q0":{"properties":[null]}}, queries.q0.properties
            extend={"ids":[null]}, extend.ids
            queries=[1], « queries »
            queries={"q0, 'ligne 1, colonne 5'
            extend={"ids":[[1]]}, extend.ids.[0]
            """)
    void tellsWhereAQuestionIsMalformedAndNamesNoClass(String query, String place) {
        int value = query.indexOf('=') + 1;
        Answer answer = server.api("/reconcile?" + query.substring(0, value)
                + URLEncoder.encode(query.substring(value), StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors").toString())
                .contains(place.replace("'", ""))
                .doesNotContain("java", "fr.retours", "Token", "`");
    }

    @Test
    void refusesAnAddressBeyondAllMeasure() {
        String answer = server.raw("GET /?q=" + "x".repeat(200_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 414").contains("urn:retours:problem:address-too-long");
    }
}

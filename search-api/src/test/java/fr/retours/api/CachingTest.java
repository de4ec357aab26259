package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.page.frame.SiteConfig;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may keep, and for how long. */
class CachingTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?q=eau",
                "/api/v1/events",
                "/api/v1/openapi.json",
                "/",
                "/donnees",
                "/personnes/person:karim-benali"
            })
    void sendsNothingAgainThatTheClientHas(String path) {
        String tag = server.get(path, Map.of()).header("ETag").orElseThrow();

        Answer again = server.get(path, Map.of("If-None-Match", "\"other\", " + tag));

        assertThat(tag).startsWith("W/\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).contains(tag);
        assertThat(again.header("Vary").orElseThrow()).contains("Accept-Encoding");
    }

    @Test
    void tagsOtherRequestsAndOtherDataOtherwise() {
        String water = tag("/search?q=eau");
        String harvest = tag("/search?q=semer");
        server.search.version = Optional.of("v2");
        String later = tag("/search?q=eau");

        assertThat(water).isNotEqualTo(harvest).isNotEqualTo(later);
    }

    @Test
    void answersInFullWhenTheDataHasChanged() {
        String tag = tag("/events");
        server.graph.version = "v2";
        server.search.version = Optional.of("v2");

        Answer answer = server.get("/api/v1/events", Map.of("If-None-Match", tag));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void worksOutAnAnswerOnceUntilTheGraphChanges() {
        server.graph.revision = Optional.of("7");
        String first = server.get("/api/v1/events", Map.of()).body();
        server.graph.filter = null;

        assertThat(server.get("/api/v1/events", Map.of()).body()).isEqualTo(first);
        assertThat(server.graph.filter).isNull();

        server.get("/api/v1/events?theme=scic", Map.of());
        assertThat(server.graph.filter).isNotNull();

        server.graph.filter = null;
        server.graph.revision = Optional.of("8");
        server.get("/api/v1/events", Map.of());
        assertThat(server.graph.filter).isNotNull();
    }

    @Test
    void worksOutAnAnswerAnewWhileACommitIsUnderWay() {
        server.get("/api/v1/events", Map.of());
        server.graph.filter = null;
        server.get("/api/v1/events", Map.of());

        assertThat(server.graph.filter).isNotNull();
    }

    @Test
    void keepsWhatIsSentCompressedApartFromWhatIsNot() {
        server.graph.revision = Optional.of("7");

        var packed = server.get("/personnes/person:karim-benali", Map.of("Accept-Encoding", "gzip"));
        var plain = server.get("/personnes/person:karim-benali", Map.of());

        assertThat(packed.header("Content-Encoding")).contains("gzip");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.body()).contains("</html>");
    }

    @Test
    void keepsAssetsForEverUnderTheAddressOfTheirContent() {
        String page = server.get("/", Map.of("Accept", "text/html")).body();
        String address = page.replaceAll("(?s).*href=\"(/assets/[0-9a-f]+/retours.css)\".*", "$1");

        assertThat(server.get(address, Map.of()).header("Cache-Control").orElseThrow())
                .contains("immutable");
        assertThat(server.get("/assets/old/retours.css", Map.of()).header("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void sendsAssetsCompressedOnceAndForAll() {
        var packed = server.get("/assets/old/retours.css", Map.of("Accept-Encoding", "br, gzip"));
        var plain = server.get("/assets/old/retours.css", Map.of("Accept-Encoding", "gzip;q=0"));

        assertThat(packed.header("Content-Encoding")).contains("gzip");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.body()).startsWith("/* Retours");
        assertThat(server.get("/assets/old/nothing.css", Map.of()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/personnes/person:karim-benali",
                "/feed.atom",
                "/catalogue.jsonld",
                "/api/v1/reconcile",
                "/agenda.ics"
            })
    void noHostIsGivenTheAnswerOfAnother(String path) {
        server.graph.revision = Optional.of("7");

        String one = raw(server, path, "Host: un.example\r\n");
        String other = raw(
                server,
                path,
                "Host: autre.example\r\n"
                        + tagOf(one)
                                .map(tag -> "If-None-Match: " + tag + "\r\n")
                                .orElse(""));

        assertThat(one).startsWith("HTTP/1.1 200").contains("://un.example").containsPattern("Vary: .*Host");
        assertThat(other)
                .startsWith("HTTP/1.1 200")
                .contains("://autre.example")
                .doesNotContain("un.example");
    }

    @Test
    void aSiteThatKnowsItsAddressAnswersAllHostsAlike() {
        try (var known = new ServerUnderTest(new SiteConfig(URI.create("https://retours.example"), null))) {
            String one = raw(known, "/personnes/person:karim-benali", "Host: un.example\r\n");
            String other = raw(known, "/personnes/person:karim-benali", "Host: autre.example\r\n");

            assertThat(tagOf(one)).isPresent().isEqualTo(tagOf(other));
            assertThat(one)
                    .contains("https://retours.example")
                    .doesNotContain("un.example")
                    .doesNotContainPattern("Vary: .*Host");
            assertThat(raw(known, "/api/v1/reconcile", "Host: un.example\r\n"))
                    .contains("https://retours.example/api/v1/reconcile")
                    .doesNotContain("un.example");
        }
    }

    private static String raw(ServerUnderTest server, String path, String headers) {
        return server.raw("GET " + path + " HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private static Optional<String> tagOf(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("ETag: "))
                .map(line -> line.substring("ETag: ".length()))
                .findFirst();
    }

    private String tag(String path) {
        return server.api(path).header("ETag").orElseThrow();
    }
}

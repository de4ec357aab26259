package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.page.frame.SiteConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers, proxies and other sites may do with answers. */
class BrowserPolicyTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search", "/api/v1/nope", "/health/live", "/api/v1/search?limit=0"})
    void letsScriptsOfAnySiteReadTheApiWithoutCredentials(String path) {
        Answer answer = server.get(path, Map.of("Origin", "https://autre.example"));

        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void answersThePreflightOfOtherSites() {
        Answer answer = server.send(
                "OPTIONS",
                "/api/v1/search",
                Map.of("Origin", "https://autre.example", "Access-Control-Request-Method", "GET"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.header("Access-Control-Allow-Methods").orElseThrow()).contains("GET");
        assertThat(answer.header("Access-Control-Allow-Headers").orElseThrow()).contains("If-None-Match");
    }

    @Test
    void letsPagesLoadTheirOwnFilesOnly() {
        Answer answer = server.get("/", Map.of("Accept", "text/html"));

        String policy = answer.header("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Permissions-Policy").orElseThrow()).contains("camera=()", "geolocation=()");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void asksBrowsersToStayWithHttpsWhereTheSiteIsReachedByIt() {
        try (var secure = new ServerUnderTest(new SiteConfig(URI.create("https://retours.example"), null))) {
            for (String path : List.of("/", "/api/v1/search", "/nope")) {
                assertThat(secure.get(path, Map.of()).header("Strict-Transport-Security"))
                        .as(path)
                        .contains("max-age=31536000");
            }
        }
    }

    @Test
    void compressesWhatIsWorthIt() {
        Answer answer = server.get("/api/v1/openapi.json", Map.of("Accept-Encoding", "br, gzip"));

        assertThat(answer.header("Content-Encoding")).contains("gzip");
        assertThat(answer.header("Vary").orElseThrow()).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search?q=eau", "/api/v1/people/person:nobody", "/", "/health/live"})
    void answersHeadWithTheHeadersOfGet(String path) {
        Answer get = server.get(path, Map.of());
        Answer head = server.send("HEAD", path, Map.of());

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void documentsItselfWithoutAThirdParty() {
        Answer answer = server.api("/docs");

        assertThat(answer.body())
                .containsPattern("/assets/[0-9a-f]+/docs.js")
                .doesNotContain("src=\"http", "unsafe-inline");
        assertThat(answer.header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(OpenApiContract.SERVED.routes())
                .allSatisfy(route -> assertThat(answer.body()).contains("data-path=\"" + route.split(" ")[1] + "\""));
        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(answer.body()).results())
                .hasSizeGreaterThan(200)
                .allSatisfy(link -> assertThat(answer.body()).contains("id=\"" + link.group(1) + "\""));
    }
}

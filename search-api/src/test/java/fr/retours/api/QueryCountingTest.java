package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.query.QueryCounting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests count as searches, and as searches that led somewhere; none where counting is off. */
class QueryCountingTest {
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html");

    private final List<String> counted = new CopyOnWriteArrayList<>();
    private final ServerUnderTest server = new ServerUnderTest(
            new ServerConfig("127.0.0.1", 0, SiteConfig.NONE.withQueryDays(30)), new QueryCounting() {
                @Override
                public void asked(String query, boolean answered) {
                    counted.add(query + (answered ? "" : " (nothing)"));
                }

                @Override
                public void followed(String query) {
                    counted.add(query + " (followed)");
                }
            });

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aQuestionIsCountedOnceWithWhetherItWasAnswered() {
        server.get("/?q=eau", BROWSER);
        server.get("/?q=licorne", BROWSER);
        server.get("/?q=long", BROWSER);

        assertThat(counted).containsExactly("eau", "licorne (nothing)", "long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=eau&offset=20",
                "/?q=eau&sort=-date",
                "/?q=eau&theme=scic",
                "/?q=eau&from=2017-01-01",
                "/api/v1/search?q=eau",
                "/api/v1/search?q=eau&format=csv",
                "/api/v1/suggest?q=eau",
                "/api/v1/facets/person/values?q=eau",
                "/feed.atom?q=eau",
                "/agenda.ics?q=eau"
            })
    void whatIsNoNewQuestionOfAPersonIsNotCounted(String path) {
        assertThat(server.get(path, BROWSER).status()).isEqualTo(200);

        assertThat(counted).isEmpty();
    }

    @Test
    void aPageThatTheBrowserHasAlreadyIsNotCountedAgain() {
        String tag = server.get("/?q=eau", BROWSER).header("ETag").orElseThrow();

        server.get("/?q=eau", Map.of("Accept", "text/html", "If-None-Match", tag));

        assertThat(counted).containsExactly("eau");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Purpose, prefetch", "Sec-Purpose, prefetch;prerender", "Purpose, prefetch", "X-Moz, prefetch"})
    void whatABrowserFetchesInAdvanceIsNotCounted(String header, String value) {
        server.get("/?q=eau", Map.of("Accept", "text/html", header, value));
        server.send("HEAD", "/?q=eau", BROWSER);

        assertThat(counted).isEmpty();
    }

    @Test
    void aPageTellsThatItsResultsWereFollowed() {
        Answer answer = server.send("POST", "/clic?q=eau+vive", Map.of("Sec-Fetch-Site", "same-origin"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(counted).containsExactly("eau vive (followed)");
    }

    @Test
    void otherSitesTellNothingAndOtherMethodsAreRefused() {
        assertThat(server.send("POST", "/clic?q=eau", Map.of("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(204);
        assertThat(server.send("POST", "/clic", Map.of()).status()).isEqualTo(204);
        Answer read = server.get("/clic?q=eau", BROWSER);

        assertThat(counted).isEmpty();
        assertThat(read.status()).isEqualTo(405);
        assertThat(read.header("Allow")).contains("OPTIONS, POST");
    }

    @Test
    void thePageOfResultsTellsClicksAndThatOnPrivacySaysWhatIsCounted() {
        assertThat(server.get("/?q=eau", BROWSER).body()).contains("/clicks.js\"");
        assertThat(server.get("/vie-privee", BROWSER).body())
                .contains("Ce site compte les recherches", "effacés après 30 jours")
                .doesNotContain("aucune mesure d’audience. ");
    }

    @Test
    void withoutTheOptionNothingIsToldAndThePageOnPrivacySaysSo() {
        try (var silent = new ServerUnderTest()) {
            assertThat(silent.get("/?q=eau", BROWSER).body()).doesNotContain("clicks.js");
            assertThat(silent.send("POST", "/clic?q=eau", BROWSER).status()).isEqualTo(404);
            assertThat(silent.get("/vie-privee", BROWSER).body())
                    .contains("Aucun cookie, aucune mesure d’audience.")
                    .doesNotContain("compte les recherches");
        }
    }
}

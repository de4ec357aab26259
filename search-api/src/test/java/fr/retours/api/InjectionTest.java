package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sent becomes no header and no markup, and an answer does not repeat it many times. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/carte",
                "/reseau",
                "/chronologie",
                "/personnes",
                "/collectivites",
                "/recaps/r1",
                "/feed.atom",
                "/agenda.ics",
                "/oembed",
                "/signaler",
                "/questions/chemin"
            })
    void aPageRepeatsNoLongQuestionInItsLinks(String path) {
        Answer answer = server.get(path + "?q=" + "%F0%9F%8E%89".repeat(250), Map.of("Accept", "text/html"));

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.body())
                .contains("L’adresse demandée est trop longue.")
                .doesNotContain("%F0%9F%8E%89");
    }

    @Test
    void aPageThatIsNotThereRepeatsItsAddressOnce() {
        String path = "/" + "x%27%22".repeat(10_000);
        Answer answer = server.get(path, Map.of("Accept", "text/html"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).hasSizeLessThan(2 * path.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=a%0d%0aX-Injected:%201",
                "/people/person:a%0d%0aX-Injected:%201/events",
                "/themes/a%0d%0aX-Injected:%201/people",
                "/api/v1/cite?path=/%0d%0aX-Injected:%201",
                "/api/v1/exports/people?q=%0d%0aX-Injected:%201",
                "/api/v1/people/person:k-benali?x=%0d%0aX-Injected:%201",
                "/agenda.ics?q=%0d%0aX-Injected:%201",
                "/oembed?url=%0d%0aX-Injected:%201",
                "/?q=%E5%98%8A%E5%98%8DX-Injected:%201",
                "/%0d%0aX-Injected:%201"
            })
    void noHeaderIsMadeOfWhatWasSent(String path) {
        assertThat(server.get(path, Map.of()).header("X-Injected")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=%s",
                "/?q=eau&values=%s&facet=theme",
                "/?theme=%s",
                "/?from=%s",
                "/recaps/r1?q=%s",
                "/recaps/%s",
                "/personnes/%s",
                "/reseau?id=%s",
                "/liens?id=%s",
                "/carte?level=%s",
                "/chronologie?by=%s",
                "/questions?id=%s",
                "/questions/chemin?a_name=%s",
                "/questions/ensemble?id_name=%s",
                "/questions/paroles?id_name=%s",
                "/questions/croisements?between=%s",
                "/personnes?q=%s",
                "/personnes?function=%s&initial=b",
                "/collectivites?within=%s",
                "/evenements?kind=%s",
                "/signaler?page=/%s",
                "/citer?page=/%s",
                "/feed.atom?q=%s",
                "/opensearch.xml?q=%s",
                "/%s"
            })
    void whatWasSentIsNoMarkup(String path) {
        String sent = "%3C/title%3E%3C/script%3E%3Csvg/onload=a()%3E%22onfocus=a()%20x=%27";

        assertThat(server.get(path.replace("%s", sent), Map.of("Accept", "text/html"))
                        .body())
                .doesNotContain("<svg/onload")
                .doesNotContainPattern("=\"[^\"]*\"onfocus=");
    }
}

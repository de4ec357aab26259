package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was cited is there when the data are of another version. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptCitationTest {
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html");
    private static final String KEPT = "est gardé : quand les données auront changé, elle le dira encore";
    private static final String NOT_KEPT = "n’est pas gardé : quand les données auront changé";

    private ServerUnderTest server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new ServerUnderTest(new ServerConfig("127.0.0.1", 0).keeping(null, folder.resolve("cited")));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void mend() {
        version("v1");
    }

    private void version(String version) {
        server.graph.version = version;
        server.search.version = Optional.of(version);
    }

    private Answer page(String path) {
        return server.get(path, BROWSER);
    }

    private static String citing(String path) {
        return "/citer?page=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static String permanent(String path) {
        return path + (path.contains("?") ? "&" : "?") + "v=v1";
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=eau",
                "/recaps/recap:l-eau-en-commun",
                "/evenements/event:l-eau-en-commun",
                "/personnes/person:karim-benali",
                "/organisations/org:regie-de-l-eau-vive?from=2018-01-01",
                "/collectivites/commune:63113",
                "/themes/scic",
                "/dossiers/person:karim-benali",
                "/personnes?theme=scic",
                "/reseau?id=person:karim-benali&limit=20",
                "/carte?level=region&roll_up=true",
                "/chronologie",
                "/questions/croisements?between=organisations"
            })
    void aPageThatIsCitedSaysLaterWhatItSaidThen(String path) {
        assertThat(page(citing(path)).body()).contains(KEPT).doesNotContain(NOT_KEPT);
        String then = main(page(permanent(path)).body())
                .replaceFirst("<main[^>]*>", "")
                .strip();
        version("v2");

        Answer later = page(permanent(path));

        assertThat(later.status()).isEqualTo(200);
        assertThat(later.body())
                .contains(then)
                .contains("Ce que cette page disait quand elle a été citée", "<code>v1</code>", "<code>v2</code>")
                .contains("<a href=\"" + path.replace("&", "&amp;") + "\">Ce qu’elle dit aujourd’hui</a>");
        assertThat(later.header("Link")).contains('<' + path + ">; rel=\"latest-version\"");
        assertThat(later.header("Memento-Datetime")).isPresent();
        assertThat(later.header("X-Robots-Tag")).contains("noindex");
        assertThat(later.header("Cache-Control")).contains("no-store");
        assertThat(page(path).body()).doesNotContain("quand elle a été citée");
    }

    @Test
    void anAnswerThatIsCitedIsLaterTheSameToTheByte() {
        String path = "/people/person:karim-benali/events?limit=1";
        assertThat(server.api("/cite?path=/api/v1" + path).at("/data/kept").asBoolean())
                .isTrue();
        String then = server.api(permanent(path)).body();
        version("v2");

        Answer later = server.api(permanent(path));

        assertThat(later.status()).isEqualTo(200);
        assertThat(later.body()).isEqualTo(then);
        assertThat(later.at("/meta/dataset_version").asText()).isEqualTo("v1");
        assertThat(later.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(later.header("Link")).contains("</api/v1" + path + ">; rel=\"latest-version\"");
        assertThat(later.header("Memento-Datetime")).isPresent();
    }

    @Test
    void whoeverOpensAPermanentAddressHasItKeptHoweverItIsWritten() {
        page("/liens?id=person:karim-benali&id=person:claire-duboeuf&v=v1");
        server.send("HEAD", "/liens?id=person:karim-benali&id=org:rtes&v=v1", BROWSER);
        version("v2");

        assertThat(page("/liens?v=v1&id=person%3Akarim-benali&from=&id=person:claire-duboeuf")
                        .status())
                .isEqualTo(200);
        assertThat(page("/liens?id=person:claire-duboeuf&id=person:karim-benali&v=v1")
                        .status())
                .as("another order is another page")
                .isEqualTo(410);
        assertThat(page("/liens?id=person:karim-benali&id=org:rtes&v=v1").status())
                .isEqualTo(410);
    }

    @Test
    void whoeverCallsTheServerOtherwiseCitesForNobodyElse() {
        String dossier = "/dossiers/person:claire-duboeuf?v=v1";
        assertThat(server.raw("GET " + dossier + " HTTP/1.1\r\nHost: ailleurs.test\r\nConnection: close\r\n\r\n"))
                .contains("ailleurs.test");
        version("v2");

        assertThat(page(dossier).status()).isEqualTo(410);
        assertThat(server.raw("GET " + dossier + " HTTP/1.1\r\nHost: ailleurs.test\r\nConnection: close\r\n\r\n"))
                .contains("quand elle a été citée");
    }

    @Test
    void whatWasCitedIsThereThoughWhatItIsAboutIsNot() {
        page(citing("/personnes/person:karim-benali"));
        version("v2");
        server.graph.down = true;

        try {
            assertThat(page("/personnes/person:karim-benali?v=v1").body()).contains("quand elle a été citée");
        } finally {
            server.graph.down = false;
        }
    }

    @Test
    void whatNobodyCitedIsGoneAndSaysSo() {
        assertThat(page("/themes/achats-responsables").status()).isEqualTo(200);
        version("v2");

        Answer gone = page("/themes/achats-responsables?v=v1");

        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains("Ce que cette adresse disait alors n’est pas gardé", "v2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/exports/people?format=csv",
                "/api/v1/exports/datapackage.json",
                "/api/v1/graph/common?id=person:karim-benali&format=csv",
                "/api/v1/cite?path=/api/v1/cite?path=/api/v1/events",
                "/api/v1/nulle-part"
            })
    void whatIsNotKeptIsNotSaidToBe(String path) {
        Answer cited = server.api("/cite?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8));

        assertThat(cited.status()).isEqualTo(200);
        assertThat(cited.at("/data/kept").asBoolean()).isFalse();
        assertThat(page("/citer").body()).contains(NOT_KEPT).doesNotContain(KEPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/docs",
                "/donnees",
                "/integrer",
                "/citer",
                "/feed.atom",
                "/oembed?url=/",
                "/api/v1/status"
            })
    void whatNamesNoVersionAnswersAsEver(String path) {
        Answer usual = page(path);

        assertThat(page(permanent(path)).status()).isEqualTo(usual.status());
    }

    @Test
    void aServerWithoutAFolderKeepsNothingAndSaysSo() {
        try (var other = new ServerUnderTest()) {
            assertThat(other.get(citing("/personnes"), BROWSER).body())
                    .contains(NOT_KEPT)
                    .doesNotContain(KEPT);
            other.search.version = Optional.empty();
            assertThat(other.get(citing("/personnes"), BROWSER).body()).doesNotContain(NOT_KEPT, KEPT);
        }
    }

    @Test
    void oneClientHasSoMuchKeptAndNoMore(@TempDir Path folder) {
        try (var other = new ServerUnderTest(new ServerConfig("127.0.0.1", 0).keeping(null, folder))) {
            for (int i = 0; i < 256; i++) {
                other.api("/events?offset=" + i + "&v=v1");
            }
            assertThat(other.get(citing("/personnes"), BROWSER).body()).contains(NOT_KEPT);
            assertThat(other.api("/cite?path=/api/v1/events?offset=0")
                            .at("/data/kept")
                            .asBoolean())
                    .as("what is kept already")
                    .isTrue();
            assertThat(folder.toFile().list()).hasSize(256);
        }
    }
}

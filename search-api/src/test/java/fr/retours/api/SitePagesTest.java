package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.retours.api.asset.ProgramFile;
import fr.retours.api.page.frame.SiteConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that are about the site rather than about one thing, and the ways into it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitePagesTest {
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html");

    private final ServerUnderTest server = new ServerUnderTest();
    private final ServerUnderTest mail = new ServerUnderTest(
            new SiteConfig(URI.create("https://retours.test"), URI.create("mailto:nous@retours.test")));

    @AfterAll
    void stop() {
        server.close();
        mail.close();
    }

    @Test
    void welcomesWithWhatIsInHere() {
        String home = page("/");

        assertThat(home)
                .contains("<h2 id=\"derniers\">Derniers récaps</h2>", "Semer ensemble")
                .contains("<dt>récaps</dt><dd>2</dd>", "<dt>événements</dt><dd>2</dd>", "<dd>2018 à 2018</dd>")
                .contains("<a href=\"/themes/theme:scic\"><span>SCIC</span>")
                .contains("Pour commencer", "Qui parle du thème « SCIC », d’année en année ?");
    }

    @Test
    void welcomesWithoutTheNumberOfEventsWhileTheGraphIsDown() {
        try (var down = new ServerUnderTest()) {
            down.graph.down = true;

            Answer home = down.get("/", BROWSER);

            assertThat(home.status()).isEqualTo(200);
            assertThat(home.header("Cache-Control")).contains("no-store");
            assertThat(home.body()).contains("Derniers récaps").doesNotContain("<dt>événements</dt>");
        }
    }

    @Test
    void saysThatNothingIsIndexedYet() {
        try (var bare = new ServerUnderTest()) {
            bare.search.empty = true;

            assertThat(bare.get("/", BROWSER).body())
                    .contains("Rien n’est encore indexé", "retours index")
                    .doesNotContain("id=\"derniers\"");
        }
    }

    @Test
    void showsYearsAsBarsThatFilter() {
        assertThat(page("/?q=eau"))
                .contains("href=\"/?q=eau&amp;from=2018-01-01&amp;to=2018-12-31\"")
                .contains("<rect width=\"100\" height=\"10\"/>")
                .contains("href=\"/?q=eau+annee:aucune\" rel=\"nofollow\"><span>Sans date</span>");
        assertThat(page("/?q=eau+annee:aucune&from=2018-01-01"))
                .contains("href=\"/?q=eau\" rel=\"nofollow\"><span class=\"hidden\">Retirer le filtre </span>"
                        + "<span>Sans date</span>");
        assertThat(page("/?q=eau&from=2018-01-01&to=2018-12-31"))
                .contains("<a class=\"year picked\" href=\"/?q=eau\"", "Retirer le filtre");
    }

    @Test
    void looksAtATerritoryAloneOrWithAllThatLiesInIt() {
        String alone = page("/collectivites/region:84");
        String within = page("/collectivites/region:84?roll_up=true");

        assertThat(alone)
                .contains("href=\"/collectivites/region:84\" aria-current=\"true\">Auvergne-Rhône-Alpes seulement</a>")
                .doesNotContain("Coopérations</h2>");
        assertThat(within)
                .contains("href=\"/collectivites/region:84?roll_up=true\" aria-current=\"true\"")
                .contains("Coopérations</h2>", "Régie de l’Eau Vive", "Accueil de l’un ou de l’autre : 1")
                .contains("Y ont parlé en son nom</h2>", "Claire Dubœuf", "adjointe au maire");
        assertThat(page("/collectivites/region:84?from=2018-01-01&roll_up=true"))
                .contains("href=\"/collectivites/region:84?from=2018-01-01\"")
                .contains("href=\"/collectivites/region:84?from=2018-01-01&amp;roll_up=true\" aria-current=\"true\"");
        assertThat(page("/collectivites/commune:63113")).doesNotContain("roll_up");
    }

    @Test
    void aLineAboutATerritoryNamesTheRealBody() {
        assertThat(page("/liens?id=person:karim-benali&id=region:84&roll_up=true"))
                .containsPattern("href=\"/collectivites/commune:63113\">[^<]+</a> *"
                        + "<span class=\"soft\">\\(Auvergne-Rhône-Alpes\\)</span>");
    }

    @Test
    void tellsWhatATerritoryHasInThePeriodAskedFor() {
        assertThat(page("/collectivites/commune:63113?from=2018-01-01")).contains("Y ont parlé en son nom");
        assertThat(page("/collectivites/commune:63113?from=2019-01-01")).doesNotContain("Y ont parlé en son nom");
    }

    @Test
    void countsPeopleAndBodiesOfAThemeYearByYear() {
        assertThat(page("/themes/coconstruction"))
                .contains("<th scope=\"row\">2018</th>", "<span class=\"n\">2</span>", "Karim Benali")
                .contains("Collectivités et organisations</h2>", "Régie de l’Eau Vive");
    }

    @Test
    void leadsFromAnEventToThoseNearIt() {
        assertThat(page("/evenements/event:l-eau-en-commun"))
                .contains("Événements proches</h2>", "href=\"/evenements/event:semer-ensemble\">Semer ensemble</a>");
    }

    @Test
    void tellsHowWellFactsAreRead() {
        assertThat(page("/donnees"))
                .contains("<th scope=\"row\">Personnes nommées</th><td data-label=\"Justes sur 100\">90</td>")
                .contains("0,564", "retours evaluate", "<code>v1</code>");
    }

    @Test
    void showsTheQualityThatTheResultsHold() throws IOException {
        String results = Files.readString(Path.of("..", "benchmarks", "RESULTS.md"));

        assertThat(ProgramFile.text("/fr/retours/api/page/quality.txt").lines())
                .filteredOn(line -> !line.startsWith("#"))
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(results).contains(line));
    }

    @Test
    void offersTheFeedOfWhatIsSearched() {
        assertThat(page("/?q=eau&theme=-scic&sort=date"))
                .contains("type=\"application/atom+xml\" title=\"Derniers récaps\""
                        + " href=\"/feed.atom?q=eau&amp;theme=-scic\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/personnes/person:karim-benali", "/recaps/recap:l-eau-en-commun?q=eau", "/?q=eau"})
    void leadsFromEveryPageToAReportAboutIt(String path) {
        String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);

        assertThat(page(path)).contains("href=\"/signaler?page=" + encoded + "\"");
    }

    @Test
    void preparesALetterOrTextToSend() {
        String without = page("/signaler?page=/personnes/person:x");
        String with = mail.get("/signaler?page=/personnes/person:x", BROWSER).body();

        assertThat(without)
                .contains("Page : http://127.0.0.1:", "/personnes/person:x")
                .doesNotContain("mailto:");
        assertThat(with)
                .contains(
                        "href=\"mailto:nous@retours.test?subject=Retours%2C%20erreur%20%3A%20https%3A%2F%2Fretours.test"
                                + "%2Fpersonnes%2Fperson%3Ax&amp;body=Page%20%3A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//ailleurs.test", "https://ailleurs.test", "javascript:alert(1)", "/%5C/ailleurs.test"})
    void reportsOnlyAboutItsOwnPages(String page) {
        Answer answer = server.get("/signaler?page=" + page, BROWSER);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("href=\"" + page);
    }

    @Test
    void goesByTheAddressItIsToldElseByThatOfTheRequest() {
        String asked = page("/personnes/person:karim-benali?utm_source=x");
        String reported = mail.get("/personnes/person:karim-benali", BROWSER).body();

        assertThat(asked)
                .contains("<link rel=\"canonical\" href=\"http://127.0.0.1:" + server.port()
                        + "/personnes/person:karim-benali\">");
        assertThat(reported)
                .contains("<link rel=\"canonical\" href=\"https://retours.test/personnes/person:karim-benali\">")
                .contains("<meta property=\"og:title\" content=\"Karim Benali – Retours\">")
                .containsPattern("og:image\" content=\"https://retours.test/assets/[0-9a-f]+/card.png\"");
    }

    @Test
    void writesNoAddressFromAHostThatCannotBeOne() {
        String answer =
                server.raw("GET / HTTP/1.1\r\nHost: a\"onload=x\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("onload=x");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
        /search?q=eau&theme=scic, /?q=eau&theme=scic
        /people/person:karim-benali, /personnes/person:karim-benali
        /people/person:karim-benali/co-participants, /personnes/person:karim-benali#avec
        /people/person:karim-benali/documents, /personnes/person:karim-benali#documents
        /events/event:l-eau-en-commun, /evenements/event:l-eau-en-commun
        /collectivites/commune:63113/partners?roll_up=true, /collectivites/commune:63113?roll_up=true#partenaires
        /themes/scic/bodies, /themes/scic#organismes
        /graph/network?id=person:x, /reseau?id=person:x
        /graph/cooperation?level=region, /carte?level=region
        /docs, /api/v1/docs
        """)
    void leadsFromPathsOfTheApiToPages(String path, String page) {
        Answer answer = server.get(path, BROWSER);

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).contains(page);
    }

    @Test
    void showsWaysOnWhereNothingIs() {
        String unknown = page("/personnes/person:jean-martin");
        String bad = page("/?limit=abc");

        assertThat(unknown).contains("href=\"/?q=jean+martin\">Chercher « jean martin »</a>", "href=\"/donnees\"");
        assertThat(bad).contains("href=\"/\">La même page, sans paramètre</a>");
    }

    @Test
    void offersToTryAgainWhileAStoreIsDown() {
        try (var down = new ServerUnderTest()) {
            down.graph.down = true;
            Answer person = down.get("/personnes/person:karim-benali?from=2018-01-01", BROWSER);
            down.search.down = true;
            Answer search = down.get("/?q=eau", BROWSER);

            assertThat(person.status()).isEqualTo(503);
            assertThat(person.body())
                    .contains("href=\"/personnes/person:karim-benali?from=2018-01-01\">Réessayer</a>", "href=\"/\"");
            assertThat(search.status()).isEqualTo(503);
            assertThat(search.body()).contains("L’index de recherche ne répond pas", "href=\"/?q=eau\">Réessayer</a>");
        }
    }

    @Test
    void refusesASiteThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> site("https://retours.test/chemin", null));
        assertThatIllegalArgumentException().isThrownBy(() -> site("retours.test", null));
        assertThatIllegalArgumentException().isThrownBy(() -> site(null, "javascript:alert(1)"));
        assertThatIllegalArgumentException().isThrownBy(() -> site(null, "mailto:nous"));
    }

    private static SiteConfig site(@Nullable String base, @Nullable String contact) {
        return new SiteConfig(base == null ? null : URI.create(base), contact == null ? null : URI.create(contact));
    }

    private String page(String path) {
        return server.get(path, BROWSER).body();
    }
}

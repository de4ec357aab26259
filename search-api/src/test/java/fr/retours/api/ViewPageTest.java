package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.port.EventFilter;
import fr.retours.model.time.DateBasis;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The network, the map and the timeline as the server draws them, which is all there is without scripts. */
class ViewPageTest {
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reseau",
                "/reseau?id=person:karim-benali",
                "/reseau?theme=scic&network=people&sort=one",
                "/liens?id=person:karim-benali&id=person:claire-duboeuf",
                "/carte",
                "/carte?level=commune&compare=2016-2017,2018",
                "/chronologie",
                "/chronologie?id=person:karim-benali&by=theme&from=2018-01-01"
            })
    void isWholeWithoutScriptsAndHasNoneInside(String path) {
        String page = page(path);

        assertThat(page)
                .contains("<html lang=\"fr\">", "<main id=\"contenu\"")
                .doesNotContain("style=\"", "onclick", "null", "<script>")
                .doesNotContainPattern("<script(?! type=\"module\" src=\"/assets/)");
        assertThat(page.split("<h1", -1)).hasSize(2);
    }

    /** Whichever page of a list leads back to the first one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chronologie",
                "/liens?id=person:karim-benali&id=person:claire-duboeuf",
                "/personnes",
                "/themes",
                "/questions/paroles?id=org:regie-de-l-eau-vive",
                "/questions/au-centre"
            })
    void theFirstPageOfAListHasOneAddress(String path) {
        String page = page(path + (path.contains("?") ? "&" : "?") + "offset=1&limit=1");

        assertThat(page).containsPattern("rel=\"prev\" href=\"" + Pattern.quote(path.replace("&", "&amp;")) + "[?&]");
        assertThat(page).doesNotContain("offset=0");
    }

    @Test
    void aNetworkOpensOnAChooserUntilSomethingIsAsked() {
        String chooser = page("/reseau");

        assertThat(chooser)
                .contains("href=\"/reseau?id=person:karim-benali\"", "Nommés dans le plus de récaps depuis 2016")
                .doesNotContain("<svg viewBox=\"0 0 1000", "network.js");
    }

    @Test
    void aNetworkIsDrawnAndListedWithTheWayToEachSentence() {
        String page = page("/reseau?id=person:karim-benali&theme=coconstruction");

        assertThat(page)
                .contains("Réseau\u00a0: Karim Benali", "data-id=\"person:karim-benali\"", "network.js")
                .contains("href=\"/liens?theme=coconstruction&amp;id=person:karim-benali&amp;id=")
                .contains(
                        "/api/v1/exports/network?theme=coconstruction&amp;min_confidence=0.6&amp;person=person:karim-benali&amp;format=graphml")
                .contains("https://gephi.org/gephi-lite/?file=http%3A%2F%2F127.0.0.1");
    }

    @Test
    void aNetworkOfPeopleHasNoBodies() {
        assertThat(page("/reseau?theme=scic&theme=coconstruction&network=people"))
                .contains("data-id=\"person:claire-duboeuf\"")
                .doesNotContain("data-id=\"commune:63113\"");
    }

    @Test
    void aNetworkIsDrawnAndSortedByTheMeasureThatIsChosen() {
        String page = page("/reseau?theme=scic&theme=coconstruction&order=chance");

        assertThat(page)
                .contains("<option value=\"chance\" selected>moins probable par hasard</option>")
                .contains("Épaisseur des traits\u00a0: moins probable par hasard.", "il en donnerait", "id=\"mesures\"")
                .contains("<span class=\"sorted\">Et le hasard\u202f? ")
                .contains("/reseau?theme=scic&amp;theme=coconstruction&amp;order=chance&amp;sort=-share#liens")
                .contains("/graph/network?theme=scic&amp;theme=coconstruction&amp;order=chance&amp;format=gexf");
    }

    @Test
    void aroundOneThePageSaysWhyNothingIsSaidOfChance() {
        String page = page("/reseau?id=person:karim-benali&order=share");

        assertThat(page)
                .contains("ce que donnerait le hasard ne peut pas s’y calculer", "Part commune")
                .contains("<option value=\"share\" selected>")
                .doesNotContain("<option value=\"chance\"", "il en donnerait", "Et le hasard");
    }

    @Test
    void aLinkIsProvedByTheSentencesOfItsEvents() {
        String page = page("/liens?id=person:karim-benali&id=person:claire-duboeuf");

        assertThat(page)
                .contains("Karim Benali · Claire Dubœuf", "Retour sur la rencontre")
                .contains("a ouvert la rencontre devant plus de 90 personnes.")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; co.")
                .contains("href=\"/recaps/recap:l-eau-en-commun#p");
    }

    @Test
    void theMapTellsWhatItCannotDraw() {
        String page = page("/carte?level=region");

        assertThat(page).contains("<image href=\"/assets/", "La Réunion", "Aucune coopération");
    }

    @Test
    void theMapOpensOnRegionsWithAllThatLiesInThemAndSaysSo() {
        String first = page("/carte");
        String asked = page("/carte?level=region");

        assertThat(first)
                .contains("avec celles qu’elle contient", "<option value=\"true\" selected>")
                .contains("<input type=\"hidden\" name=\"roll_up\" value=\"true\">");
        assertThat(asked).contains("pour elle seule", "<option value=\"false\" selected>");
    }

    @Test
    void theTimelineCountsYearsAndListsTheEventsOfAPeriod() {
        String page = page("/chronologie?by=theme&from=2018-01-01&to=2018-12-31");

        assertThat(page)
                .contains("1<span class=\"hidden\"> événement en 2017</span>", "class=\"picked\" data-year=\"2018\"")
                .contains("href=\"/chronologie?by=theme&amp;from=2017-01-01&amp;to=2017-12-31#liste\"")
                .contains("<option value=\"2018-01-01\" selected>2018</option>");
        EventFilter filter = Objects.requireNonNull(server.graph.filter);
        assertThat(filter.from()).hasToString("2018-01-01");
    }

    @Test
    void theTimelineMayTakeThePublicationForTheDateOfWhatHasNone() {
        assertThat(page("/chronologie")).contains("<option value=\"event\" selected>");

        String page = page("/chronologie?date=published");

        assertThat(page)
                .contains("<option value=\"published\" selected>")
                .contains("href=\"/chronologie?date=published&amp;from=2017-01-01&amp;to=2017-12-31#liste\"");
        assertThat(Objects.requireNonNull(server.graph.filter).basis()).isEqualTo(DateBasis.PUBLISHED);
    }

    @Test
    void theBarOfEventsWithoutADateLeadsToThem() {
        server.graph.undated = 10;
        server.graph.unsure = 40;

        assertThat(page("/chronologie?from=2018-01-01")).contains("href=\"/chronologie?date=published#annees\"");
        assertThat(page("/chronologie?date=published&min_confidence=0"))
                .contains("href=\"/chronologie?date=published&amp;min_confidence=0&amp;offset=37#liste\"");
        assertThat(page("/chronologie?date=published")).contains("href=\"/chronologie?date=published#liste\"");
    }

    @Test
    void aCourseTellsWhatSomebodyDid() {
        assertThat(page("/chronologie?min_confidence=0.7"))
                .contains("<option value=\"0.7\" selected>confiance d’au moins 0,7</option>");
        assertThat(server.graph.leastConfidence).isEqualTo(0.7);
        assertThat(page("/chronologie?id=person:karim-benali"))
                .contains("Parcours\u00a0: Karim Benali", "Karim Benali a raconté dix ans d’eau partagée");
    }

    @ParameterizedTest
    @CsvSource({
        "/reseau?id=person:nobody, 404",
        "/reseau?id=nonsense, 400",
        "/reseau?limit=301, 400",
        "/reseau?order=weight, 400",
        "/reseau?order=chance&id=person:karim-benali, 400",
        "/liens?id=person:karim-benali, 400",
        "/carte?level=foreign, 400",
        "/carte?compare=2018, 400",
        "/chronologie?by=person, 400",
        "/chronologie?id=org:nobody, 404"
    })
    void whatCannotBeAnsweredIsAPageThatSaysWhy(String path, int status) {
        Answer answer = server.get(path, BROWSER);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
    }

    private String page(String path) {
        Answer answer = server.get(path, BROWSER);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}

package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of everybody and everything, by the API and as pages of the same addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryTest {
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html");
    private static final Pattern FILE =
            Pattern.compile("<a href=\"([^\"]+)\" download rel=\"nofollow\">Toute cette liste");
    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"><a href=\"([^\"]+)\">");

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    private List<String> names(String path) {
        return StreamSupport.stream(server.api(path).at("/data").spliterator(), false)
                .map(one -> one.at("/name").asText())
                .toList();
    }

    private String page(String path) {
        Answer answer = server.get(path, BROWSER);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void peopleAreOrderedByFamilyNameAndFoundByItsLetter() {
        List<String> all = names("/people?order=name&limit=100");

        assertThat(all).contains("Karim Benali", "Claire Dubœuf");
        assertThat(all.indexOf("Karim Benali")).isLessThan(all.indexOf("Claire Dubœuf"));
        assertThat(names("/people?initial=b")).contains("Karim Benali").doesNotContain("Claire Dubœuf");
        assertThat(names("/people?initial=k")).doesNotContain("Karim Benali");
    }

    @ParameterizedTest
    @CsvSource({
        "/personnes?q=benali&from=2018-01-01, Karim Benali, Dubœuf",
        "/organisations, org:regie-de-l-eau-vive, Benali",
        "/collectivites?level=commune, commune:63113, org:",
        "/evenements?theme=scic&order=title, event:, person:",
        "/themes?person=person:karim-benali, theme:scic, person:"
    })
    void aListIsTakenWholeAsItIsNarrowed(String path, String held, String other) {
        Matcher link = FILE.matcher(page(path));
        assertThat(link.find()).isTrue();
        Answer file = server.get(link.group(1).replace("&amp;", "&"), Map.of());

        assertThat(file.status()).as(file.body()).isEqualTo(200);
        assertThat(file.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(file.body()).contains(held).doesNotContain(other);
    }

    @Test
    void theLatestEventComesFirstWhereItIsAskedFor() {
        List<String> last = StreamSupport.stream(
                        server.api("/organisations?order=latest&limit=100")
                                .at("/data")
                                .spliterator(),
                        false)
                .map(one -> one.at("/last"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();

        assertThat(last).isNotEmpty().isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void organisationsAndTerritoriesAreListsOfTheirOwn() {
        var organisations = server.api("/organisations?limit=100").at("/data");
        var territories = server.api("/collectivites?limit=100").at("/data");

        assertThat(organisations)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.at("/id").asText()).startsWith("org:"));
        assertThat(territories)
                .isNotEmpty()
                .noneSatisfy(one -> assertThat(one.at("/id").asText()).startsWith("org:"));
        assertThat(names("/collectivites?level=commune")).contains("Clermont-Ferrand");
        assertThat(server.api("/collectivites?level=region").at("/total").asInt())
                .isLessThanOrEqualTo(server.api("/collectivites?level=region&roll_up=true")
                        .at("/total")
                        .asInt());
    }

    @Test
    void aTerritoryListsWhatLiesInIt() {
        assertThat(names("/collectivites?within=region:84")).contains("Clermont-Ferrand");
        assertThat(names("/collectivites?within=region:84&level=region&roll_up=true"))
                .isEmpty();
    }

    @Test
    void eventsStandInTheOrderThatIsAskedFor() {
        List<String> titles = StreamSupport.stream(
                        server.api("/events?order=title&limit=100").at("/data").spliterator(), false)
                .map(one -> one.at("/title").asText())
                .toList();
        String page = page("/evenements?order=title&offset=0&theme=scic");

        assertThat(titles).hasSizeGreaterThan(1).isSorted();
        assertThat(page).contains("aria-current=\"true\">Par titre</a>");
        assertThat(page).contains("href=\"/evenements?theme=scic&amp;order=earliest\"");
        assertThat(page).contains("href=\"/evenements?theme=scic\"");
        assertThat(page.indexOf(titles.getFirst())).isLessThan(page.indexOf(titles.getLast()));
    }

    @Test
    void themesAreCountedUnderTheFilters() {
        var all = server.api("/themes");
        var narrowed = server.api("/themes?person=person:karim-benali");

        assertThat(all.at("/total").asInt()).isPositive();
        assertThat(narrowed.at("/total").asInt())
                .isPositive()
                .isLessThanOrEqualTo(all.at("/total").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "/people?initial=zz,initial",
        "/people?initial=É,initial",
        "/people?order=newman,order",
        "/organisations?level=commune,level",
        "/collectivites?within=nowhere,within",
        "/themes?order=name,order",
        "/themes?format=csv&limit=3,limit",
        "/events?order=count,order"
    })
    void whatDoesNotFitIsRefused(String path, String parameter) {
        Answer answer = server.api(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/" + parameter).isMissingNode()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/personnes",
                "/personnes?part=moderator&kind=rencontre&theme=scic&from=2016-01-01",
                "/personnes?q=karim&function=maire&initial=b&order=name",
                "/organisations?order=latest",
                "/collectivites",
                "/collectivites?level=commune&within=region:84&roll_up=true",
                "/themes",
                "/evenements?kind=-atelier"
            })
    void isWholeWithoutScriptsAndHasNoneInside(String path) {
        assertThat(page(path))
                .contains("<html lang=\"fr\">", "<main id=\"contenu\"", "aria-current=\"page\"")
                .doesNotContain("style=\"", "onclick", "null", "<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?order=name", "?initial=b", "?q=duboeuf", "?theme=coconstruction&order=latest"})
    void aPageShowsWhatTheApiAnswersToTheSameQuestion(String question) {
        var ids = StreamSupport.stream(
                        server.api("/people" + question).at("/data").spliterator(), false)
                .map(one -> "/personnes/" + one.at("/id").asText())
                .toList();

        assertThat(ROW.matcher(page("/personnes" + question)).results().map(MatchResult::group))
                .hasSameSizeAs(ids);
        assertThat(ROW.matcher(page("/personnes" + question)).results().map(one -> one.group(1)))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void theFormKeepsWhatIsAskedAndLettersKeepTheFilters() {
        String page = page("/personnes?part=speaker&theme=coconstruction&order=name");

        assertThat(page)
                .contains("<option value=\"speaker\" selected", "name=\"order\" value=\"name\"")
                .contains("href=\"/personnes?part=speaker&amp;theme=coconstruction&amp;order=name&amp;initial=b\"");
    }

    @Test
    void severalValuesOfAFilterAreChipsThatCanBeTakenOut() {
        assertThat(page("/personnes?part=speaker&part=opening"))
                .contains("class=\"chips\"", "href=\"/personnes?part=opening\"")
                .doesNotContain("<select id=\"part\"");
    }

    @Test
    void territoriesStandInATreeUntilSomethingIsAsked() {
        assertThat(page("/collectivites"))
                .contains("class=\"tree\"", "href=\"/collectivites?level=commune&amp;within=region:84\"");
        assertThat(page("/collectivites?q=clermont")).doesNotContain("class=\"tree\"");
    }

    @Test
    void anUnknownTerritoryIsNotFound() {
        assertThat(server.get("/collectivites?within=departement:99", BROWSER).status())
                .isEqualTo(404);
        assertThat(server.api("/collectivites?within=departement:99").status()).isEqualTo(404);
    }
}

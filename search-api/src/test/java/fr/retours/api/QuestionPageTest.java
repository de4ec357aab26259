package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions as forms, as the server makes them, which is all there is without scripts; and the same lists as tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionPageTest {
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/questions",
                "/questions?id=person:karim-benali",
                "/questions?theme=scic",
                "/questions/chemin",
                "/questions/chemin?a=person:karim-benali&b=person:claire-duboeuf",
                "/questions/ensemble",
                "/questions/ensemble?id=person:karim-benali&id=person:claire-duboeuf",
                "/questions/paroles",
                "/questions/paroles?id=commune:63113",
                "/questions/au-centre",
                "/questions/au-centre?network=territories&sort=betweenness",
                "/questions/themes-territoires",
                "/questions/themes-territoires?level=commune&roll_up=false",
                "/questions/croisements",
                "/questions/croisements?between=bodies",
                "/questions/annees-themes",
                "/questions/annees-themes?id=person:karim-benali",
                "/liens?id=person:karim-benali&theme=coconstruction"
            })
    void isWholeWithoutScriptsAndHasNoneInside(String path) {
        String page = page(path);

        assertThat(page)
                .contains("<html lang=\"fr\">", "<main id=\"contenu\"")
                .doesNotContain("style=\"", "onclick", ">null<", "=\"null\"", "<script>", "nœud", "arête")
                .doesNotContainPattern("<script(?! type=\"module\" src=\"/assets/)");
        assertThat(page.split("<h1", -1)).hasSize(2);
    }

    @Test
    void allQuestionsAreOneClickFromAPageAndFilledInFromThere() {
        assertThat(page("/personnes/person:karim-benali")).contains("href=\"/questions?id=person:karim-benali\"");
        assertThat(page("/themes/scic")).contains("href=\"/questions?theme=scic\"");

        assertThat(page("/questions?id=person:karim-benali"))
                .contains("Questions\u00a0: Karim Benali")
                .contains("href=\"/questions/chemin?a=person:karim-benali\"")
                .contains("href=\"/questions/ensemble?id=person:karim-benali\"")
                .contains("href=\"/questions/au-centre?person=person:karim-benali\"")
                .contains("href=\"/questions/annees-themes?id=person:karim-benali\"");
        assertThat(page("/questions?id=commune:63113"))
                .contains(
                        "href=\"/questions/paroles?id=commune:63113\"",
                        "href=\"/personnes?collectivite=commune:63113\"");
        assertThat(page("/questions?theme=scic")).contains("href=\"/questions/croisements?theme=scic\"");
    }

    @Test
    void aPathIsDrawnAndEachStepIsProved() {
        String page = page("/questions/chemin?a=person:karim-benali&b=person:claire-duboeuf");

        assertThat(page)
                .contains("De Karim Benali à Claire Dubœuf", "Une étape", "class=\"chain\"")
                .contains("<blockquote>")
                .contains(
                        "href=\"/api/v1/graph/path?a=person:karim-benali&amp;b=person:claire-duboeuf&amp;format=csv\"");
    }

    @Test
    void aNameIsEnough() {
        String page = page("/questions/chemin?a_name=karim+benali&b_name=dub%C5%93uf");

        assertThat(page)
                .contains("Une étape")
                .contains("<input type=\"hidden\" name=\"a\" value=\"person:karim-benali\">")
                .contains("<input type=\"hidden\" name=\"b\" value=\"person:claire-duboeuf\">");
    }

    @Test
    void anotherNameInTheFieldTakesThePlaceOfWhoeverWasChosen() {
        assertThat(page("/questions/chemin?a=person:claire-duboeuf&a_name=karim+benali&b=person:claire-duboeuf"))
                .contains("<input type=\"hidden\" name=\"a\" value=\"person:karim-benali\">");
    }

    @Test
    void aNameThatNobodyHasLeadsOn() {
        assertThat(page("/questions/chemin?a_name=zzyzx&b=person:claire-duboeuf"))
                .contains("ne s’appelle «\u00a0zzyzx\u00a0»", "href=\"/?q=zzyzx\"", "href=\"/personnes\"");
        assertThat(page("/questions/chemin?a=person:karim-benali&b=person:karim-benali"))
                .contains("deux fois le même nom");
    }

    @Test
    void twoNamesLeadToTheEventsOfBoth() {
        String page = page("/questions/ensemble?id=person:karim-benali&id_name=claire");

        assertThat(page)
                .contains("événement en commun")
                .contains("href=\"/liens?id=person:karim-benali&amp;id=person:claire-duboeuf\"")
                .contains("href=\"/questions/ensemble?id=person:claire-duboeuf\"");
    }

    @Test
    void theCentreWarnsOfWhatItMeans() {
        assertThat(page("/questions/au-centre"))
                .contains("ne mesurent ni l’influence", "href=\"/questions/au-centre?sort=betweenness\"")
                .contains("href=\"/api/v1/graph/measures?format=csv\"");
    }

    @Test
    void aCellLeadsToItsEvents() {
        String page = page("/questions/annees-themes?id=person:karim-benali");

        assertThat(page)
                .contains("class=\"h1\"")
                .containsPattern(
                        "href=\"/liens\\?roll_up=true&amp;id=person:karim-benali&amp;theme=[a-z-]+&amp;from=20");
    }

    @ParameterizedTest
    @CsvSource({
        "/graph/path, /questions/chemin",
        "/graph/measures, /questions/au-centre",
        "/graph/cooperation/themes, /questions/themes-territoires",
        "/graph/theme-years, /questions/annees-themes",
        "/graph/common, /liens"
    })
    void pathsOfTheApiLeadToTheirPage(String path, String page) {
        Answer answer = server.get(path + "?a=b", BROWSER);

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).contains(page + "?a=b");
    }

    @ParameterizedTest
    @CsvSource({
        "/questions?id=nonsense, 400",
        "/questions?id=person:nobody, 404",
        "/questions/chemin?max_hops=7, 400",
        "/questions/paroles?id=person:karim-benali, 400",
        "/questions/paroles?id=org:nobody, 404",
        "/questions/au-centre?network=all, 400",
        "/questions/croisements?between=all, 400",
        "/questions/annees-themes?id=org:nobody, 404"
    })
    void whatCannotBeAnsweredIsAPageThatSaysWhy(String path, int status) {
        Answer answer = server.get(path, BROWSER);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /people?                                                     | people          | id,name,aliases,events,functions,first,last
                    /organisations?                                              | organisations   | id,name
                    /collectivites?                                              | collectivites   | id,name
                    /people/person:karim-benali/co-participants?                 | co-participants | id,name,aliases,events,newman
                    /collectivites/commune:63113/people?                         | spokespeople    | id,name
                    /collectivites/commune:63113/partners?                       | partners        | id,name,aliases,events,weight
                    /themes/coconstruction/people?                               | theme-people    | id,name
                    /themes/coconstruction/bodies?                               | theme-bodies    | id,name
                    /graph/common?id=person:karim-benali&id=person:claire-duboeuf& | common        | event,title,kind,date
                    /graph/path?a=person:karim-benali&b=person:claire-duboeuf&   | paths           | path,step,from,from_name,to,to_name,count,event
                    /graph/measures?                                             | measures        | id,name,degree
                    /graph/cooperation/themes?level=commune&                     | themes          | id,name,events,achats-responsables
                    /graph/theme-years?id=person:karim-benali&                   | theme-years     | theme,theme_name,year,events
                    /graph/cooperation?between=bodies&                           | cooperation     | from,from_name
                    """)
    void listsAreTakenWholeAsTables(String path, String stem, String header) {
        Answer answer = server.api(path + "format=csv");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).startsWith("\uFEFF" + header);
        assertThat(answer.header("Content-Disposition")).contains("attachment; filename=\"retours-" + stem + ".csv\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people?format=csv&limit=3",
                "/people?separator=tab",
                "/people?format=xml",
                "/graph/measures?format=csv&offset=1",
                "/graph/cooperation?between=bodies&roll_up=true",
                "/graph/cooperation/foreign?between=bodies"
            })
    void whatDoesNotGoTogetherIsRefused(String path) {
        assertThat(server.api(path).status()).isEqualTo(400);
    }

    @Test
    void aTableOfNobodyIsNoTable() {
        assertThat(server.api("/collectivites/commune:99999/people?format=csv").status())
                .isEqualTo(404);
        assertThat(server.api("/graph/theme-years?id=org:nobody").status()).isEqualTo(404);
    }

    private String page(String path) {
        Answer answer = server.get(path, BROWSER);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}

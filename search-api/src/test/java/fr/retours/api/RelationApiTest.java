package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.model.term.Theme;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of relationship over HTTP; the client holds every answer against the OpenAPI document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationApiTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void tellsWhoElseWasThereWithTheEventsAndTheirSentences() {
        Answer answer = server.api("/people/person:karim-benali/co-participants?order=newman");

        assertThat(answer.at("/total").asInt()).isEqualTo(1);
        JsonNode met = answer.at("/data/0");
        assertThat(met.at("/to/id").asText()).isEqualTo("person:claire-duboeuf");
        assertThat(met.at("/count").asInt()).isEqualTo(1);
        assertThat(met.at("/newman").asDouble()).isEqualTo(1);
        assertThat(met.at("/events/truncated").asBoolean()).isFalse();
        assertThat(met.at("/events/items/0/edges")).hasSize(2).allSatisfy(edge -> {
            assertThat(edge.at("/evidence/0/text").asText()).endsWith(".");
            assertThat(edge.at("/evidence/0/extractor").asText()).isEqualTo("extractor-7");
        });
    }

    @Test
    void leadsFromEachProofToItsPassageOnTheSourcesPage() {
        Answer answer = server.api("/people/person:claire-duboeuf/events");

        String url = answer.at("/data/0/evidence/0/url").asText();
        String text = answer.at("/data/0/evidence/0/text").asText();
        assertThat(url).startsWith("https://exemple.fr/retours/eau?a=1&b=2#:~:text=");
        String[] ends = url.substring(url.indexOf("text=") + 5).split(",");
        assertThat(ends).hasSize(2);
        assertThat(text).startsWith(decoded(ends[0])).endsWith(decoded(ends[1]));
        assertThat(URI.create(url).getRawFragment()).doesNotContain("-");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    @Test
    void findsPeopleByFunctionPartAndTheme() {
        Answer found = server.api("/people?function=adjointe+maire&part=opening&theme=coconstruction");
        Answer otherPart = server.api("/people?function=adjointe&part=closing");

        assertThat(found.at("/data/0/id").asText()).isEqualTo("person:claire-duboeuf");
        assertThat(found.at("/data/0/shown/items/0/edges/0/roles/0/function").asText())
                .isEqualTo("adjointe au maire");
        assertThat(otherPart.at("/total").asInt()).isZero();
        assertThat(otherPart.at("/meta/warnings/0").asText()).contains("part");
    }

    @Test
    void findsWhoIsWhatIsAskedRatherThanWhoseFunctionNamesIt() {
        Answer mayors = server.api("/people?function=maire");
        Answer containing = server.api("/people?function_contains=maire");
        Answer deputies = server.api("/people?function=adjointe+%C3%A0+la+maire&function_contains=maire");

        assertThat(mayors.at("/total").asInt()).isZero();
        assertThat(containing.at("/data/0/id").asText()).isEqualTo("person:claire-duboeuf");
        assertThat(deputies.at("/data/0/id").asText()).isEqualTo("person:claire-duboeuf");
    }

    @Test
    void listsPeopleByFactsThatAreSureEnoughAlone() {
        long all = server.api("/people").at("/total").asLong();

        assertThat(all).isPositive();
        assertThat(server.api("/people?min_confidence=0.5").at("/total").asLong())
                .isEqualTo(all);
        assertThat(server.api("/people?min_confidence=1").at("/total").asLong()).isZero();
    }

    @Test
    void tellsWhoSpokeForABodyAndItsPartners() {
        Answer spoke = server.api("/organisations/org:regie-de-l-eau-vive/people");
        Answer partners = server.api("/collectivites/commune:63113/partners");
        Answer hosted = server.api("/collectivites/commune:63113/partners?tie=co_organised");
        Answer region = server.api("/collectivites/region:84/partners?roll_up=true");

        assertThat(spoke.at("/data/0/to/id").asText()).isEqualTo("person:karim-benali");
        assertThat(partners.at("/data/0/ties/hosted").asInt()).isEqualTo(1);
        assertThat(partners.at("/data/0/weight").asInt()).isEqualTo(3);
        assertThat(partners.at("/meta/weights/co_organised").asInt()).isEqualTo(4);
        assertThat(hosted.at("/total").asInt()).isZero();
        assertThat(region.at("/data/0/to/id").asText()).isEqualTo("org:regie-de-l-eau-vive");
    }

    @Test
    void tellsAThemesPeopleAndBodiesOverTime() {
        Answer people = server.api("/themes/scic/people");
        Answer years = server.api("/themes/theme:coconstruction/bodies?series=year");

        assertThat(people.at("/data/0/to/id").asText()).isEqualTo("person:karim-benali");
        assertThat(people.at("/data/0/events/items/0/themes/0/evidence/0/text").asText())
                .isNotEmpty();
        assertThat(years.at("/data/years/0/year").asInt()).isEqualTo(2018);
        assertThat(years.at("/data/years/0/relations").asInt()).isEqualTo(2);
    }

    @Test
    void comparesTwoPeriods() {
        Answer answer = server.api("/people?compare=2017,2018-2021");

        assertThat(answer.at("/data/before/to").asText()).isEqualTo("2017-12-31");
        assertThat(answer.at("/data/gained/items/0/after/to/id").asText()).isEqualTo("person:claire-duboeuf");
        assertThat(answer.at("/data/kept/items/0/before/count").asInt()).isEqualTo(1);
        assertThat(answer.at("/data/lost/total").asInt()).isZero();
    }

    @Test
    void flagsMentionsOnlyOnRequest() {
        Answer acting = server.api("/people");
        Answer any = server.api("/people?took_part=any");

        assertThat(acting.body()).doesNotContain("person:jeanne-ile");
        assertThat(any.at("/total").asInt()).isEqualTo(3);
        assertThat(any.json().findValues("took_part")).anyMatch(one -> !one.asBoolean());
    }

    @Test
    void leavesOutWhatIsNotSureEnough() {
        assertThat(server.api("/people?min_confidence=0.9").at("/total").asInt())
                .isEqualTo(2);
        assertThat(server.api("/people?min_confidence=0.91").at("/total").asInt())
                .isZero();
    }

    @Test
    void listsTheEventsInCommonOfTwoOrMore() {
        Answer two = server.api("/graph/common?id=person:karim-benali&id=person:claire-duboeuf");
        Answer region = server.api("/graph/common?id=person:karim-benali&id=region:84&roll_up=true");

        assertThat(two.at("/data/0/event/id").asText()).isEqualTo("event:l-eau-en-commun");
        assertThat(two.at("/data/0/edges/0/entity/id").asText()).isEqualTo("person:karim-benali");
        assertThat(region.at("/total").asInt()).isEqualTo(1);
        assertThat(region.at("/data/0/edges/1/links/0").asText()).isEqualTo("host");
        assertThat(region.at("/data/0/edges/1/through/0/id").asText()).isEqualTo("commune:63113");
        assertThat(two.at("/data/0/edges/0").has("through")).isFalse();
    }

    @Test
    void findsPathsWhoseHopsNameEventDayAndSentence() {
        Answer answer = server.api("/graph/path?a=person:claire-duboeuf&b=org:regie-de-l-eau-vive&k=3");

        assertThat(answer.at("/data/paths")).hasSize(1);
        JsonNode hop = answer.at("/data/paths/0/hops/0");
        assertThat(hop.at("/shared/event/start").asText()).isEqualTo("2018-07-04");
        assertThat(hop.at("/shared/edges/1/evidence/0/text").asText()).contains("Régie de l’Eau Vive");
    }

    @Test
    void answersEmptyWhereNoPathLeads() {
        Answer none = server.api("/graph/path?a=person:claire-duboeuf&b=person:jeanne-ile");
        Answer self = server.api("/graph/path?a=person:claire-duboeuf&b=person:claire-duboeuf");

        assertThat(none.status()).isEqualTo(200);
        assertThat(none.at("/data/paths")).isEmpty();
        assertThat(self.at("/data/paths/0/length").asInt()).isZero();
    }

    @Test
    void looksAroundSomeone() {
        Answer answer = server.api("/graph/neighbours?id=person:claire-duboeuf&depth=2");
        Answer few = server.api("/graph/neighbours?id=person:karim-benali&depth=1&limit=2");

        assertThat(answer.at("/data/nodes/0/id").asText()).isEqualTo("person:claire-duboeuf");
        assertThat(answer.at("/data/nodes").findValuesAsText("id"))
                .contains("event:l-eau-en-commun", "person:karim-benali", "commune:63113");
        assertThat(answer.at("/data/ties"))
                .allSatisfy(tie -> assertThat(tie.at("/evidence")).isNotEmpty());
        assertThat(few.at("/data/truncated").asBoolean()).isTrue();
        assertThat(few.at("/data/total").asInt()).isEqualTo(3);
    }

    @Test
    void explainsRelatedEventsByWhatTheyShare() {
        Answer answer = server.api("/events/event:l-eau-en-commun/related");

        assertThat(answer.at("/data/0/event/id").asText()).isEqualTo("event:semer-ensemble");
        assertThat(answer.at("/data/0/score").asInt()).isEqualTo(3);
        assertThat(answer.at("/data/0/people/items/0/here/entity/id").asText()).isEqualTo("person:karim-benali");
        assertThat(answer.at("/data/0/people/items/0/there/parts/0").asText()).isEqualTo("keynote");
        assertThat(answer.at("/meta/weights/person").asInt()).isEqualTo(3);
    }

    @Test
    void showsTheMatrixOfTerritoriesAndThemesWithItsEmptyCells() {
        Answer answer = server.api("/graph/cooperation/themes?level=commune");

        assertThat(answer.at("/data/0/territory/id").asText()).isEqualTo("commune:63113");
        assertThat(answer.at("/data/0/cells")).hasSize(Theme.values().length);
        assertThat(answer.at("/data/0/cells"))
                .anySatisfy(cell -> assertThat(cell.at("/events/total").asInt()).isZero())
                .anySatisfy(cell -> assertThat(cell.at("/events/total").asInt()).isEqualTo(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /graph/neighbours?id=org:x&depth=9           | depth          | de 1 à 2, reçu « 9 »
            /graph/path?a=org:x&b=org:y&k=1000           | k              | de 1 à 3, reçu « 1000 »
            /graph/path?a=org:x&b=org:y&max_hops=7       | max_hops       | de 1 à 6
            /graph/path?a=event:x&b=org:y                | a              | person:patricia-andriot
            /graph/path?a=org:x                          | b              | est requis
            /graph/path?a=org:x&b=theme:scic             | b              | org:rtes
            /graph/path?a=org:x&b=org:y&via=themes       | via            | any, people, bodies
            /graph/path?a=org:x&b=org:y&roll_up=true     | roll_up        | paramètre inconnu
            /graph/common?id=org:x                       | id             | 2 fois au moins
            /graph/common?id=org:x&id=event:y            | id             | commune:63113
            /graph/cooperation?level=planet              | level          | commune, epci, departement, region
            /graph/cooperation?level=foreign             | level          | commune, epci, departement, region
            /graph/cooperation?around=org:rtes           | around         | commune:63113
            /graph/cooperation?tie=friends               | tie            | co_organised
            /graph/cooperation?order=name                | order          | weight, count
            /graph/cooperation?shown=101                 | shown          | de 0 à 100
            /people?from=2019-01-01&to=2018-01-01        | to             | ne doit pas précéder
            /people?undated=maybe                        | undated        | include, exclude
            /people?took_part=false                      | took_part      | true, any
            /people?min_confidence=1.5                   | min_confidence | de 0 à 1, avec un point
            /people?min_confidence=0,5                   | min_confidence | reçu « 0,5 »
            /people?min_events=0                         | min_events     | de 1 à 10000
            /people?compare=2014-2017                    | compare        | 2014-2017,2018-2021
            /people?compare=2017-2014,2018               | compare        | deux périodes
            /people?compare=2014,2015&from=2014-01-01    | compare        | ôtez from
            /people?compare=2014,2015&series=year        | series         | compare
            /people?series=month                         | series         | year
            /people/person:karim-benali/co-participants?staff=no | staff  | include, exclude
            """)
    void namesTheBadParameterWithWhatWouldBeRight(String path, String parameter, String right) {
        Answer answer = server.api(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/" + parameter + "/0").asText())
                .as(answer.body())
                .contains(right);
    }

    @Test
    void saysThatFiltersContradictEachOther() {
        Answer never = server.api("/people?theme=scic&theme=-scic&min_confidence=0.5");
        Answer nothing = server.api("/people?theme=scic&kind=webinaire&organisation=org:regie-de-l-eau-vive");

        assertThat(never.status()).isEqualTo(200);
        assertThat(never.at("/total").asInt()).isZero();
        assertThat(never.at("/meta/warnings/0").asText()).contains("« theme »", "exclut");
        assertThat(nothing.at("/meta/warnings")).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people/person:nobody/co-participants",
                "/people/person:nobody/co-participants?series=year",
                "/people/person:nobody/co-participants?compare=2014,2015",
                "/people/org:rtes/co-participants",
                "/organisations/org:none/people",
                "/organisations/commune:63113/partners",
                "/collectivites/commune:99999/partners",
                "/themes/nope/people",
                "/events/event:none/related",
                "/graph/cooperation?around=commune:99999",
                "/graph/common?id=org:none&id=person:karim-benali",
                "/graph/path?a=person:nobody&b=person:karim-benali",
                "/graph/path?a=person:nobody&b=person:nobody",
                "/graph/neighbours?id=event:none"
            })
    void answers404ForWhatIsNotThere(String path) {
        assertThat(server.api(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/people/person:k-benali/co-participants, /people/person:karim-benali/co-participants",
        "/graph/path?a=person:k-benali&b=person:claire-duboeuf, /graph/path?a=person:karim-benali&b=person:claire-duboeuf",
        "/graph/neighbours?id=person%3Ak-benali, /graph/neighbours?id=person:karim-benali",
        "/graph/common?id=person:claire-duboeuf&id=person:k-benali, "
                + "/graph/common?id=person:claire-duboeuf&id=person:karim-benali"
    })
    void leadsFromAMergedIdToTheOneThatStays(String path, String target) {
        Answer answer = server.get("/api/v1" + path, Map.of());

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).contains("/api/v1" + target);
    }

    @Test
    void saysThatTheGraphIsDown() {
        server.graph.down = true;
        try {
            assertThat(server.api("/graph/cooperation").status()).isEqualTo(503);
        } finally {
            server.graph.down = false;
        }
    }
}

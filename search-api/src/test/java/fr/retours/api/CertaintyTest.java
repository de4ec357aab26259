package fr.retours.api;

import static fr.retours.graph.testing.FactsBuilder.proof;
import static fr.retours.graph.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.wording.CertaintyLevel;
import fr.retours.graph.testing.FactsBuilder;
import fr.retours.graph.testing.InMemoryGraph;
import fr.retours.graph.testing.InMemoryRelations;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown by default, what is left out, and how readers learn of it; answers are held against the OpenAPI document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertaintyTest {
    private static final Person SURE = person("Élodie Œuvrard");
    private static final Person LIKELY = person("Benoît Lhéritier");
    private static final Person UNSURE = person("Zoé Zola");
    private static final Person DOUBTFUL = person("Aïcha Île");
    private static final Organisation BODY =
            new Organisation(new OrganisationId("org:la-belle-ile"), "La Belle Île", List.of());

    private static final List<RecapFacts> FACTS = List.of(
            at("forum", "2019-02-03")
                    .tookPart(SURE, List.of(new Role("directrice", null, null, false, proof(0.5, 0))), proof(0.96, 0))
                    .tookPart(LIKELY, proof(0.8, 0))
                    .tookPart(UNSURE, proof(0.5, 0))
                    .with(BODY, proof(0.9, 0), LinkKind.HOST)
                    .facts(),
            at("assises", "2020-02-03")
                    .tookPart(SURE, proof(0.9, 0))
                    .tookPart(UNSURE, proof(0.9, 0))
                    .tookPart(DOUBTFUL, proof(0.5, 0))
                    .with(BODY, proof(0.4, 0), LinkKind.PARTNER)
                    .facts());

    private final InMemoryGraph graph = new InMemoryGraph();
    private final FakeSlices slices = new FakeSlices();
    private final RetoursServer server;
    private final Client client;

    CertaintyTest() {
        FACTS.forEach(one -> graph.replace(one, "digest"));
        graph.setDatasetVersion("v1");
        server = RetoursServer.start(
                new ServerConfig("127.0.0.1", 0, SiteConfig.NONE),
                ServerUnderTest.stores(
                        graph, new InMemoryRelations(() -> FACTS), slices, new FakeSearch(), id -> Optional.empty()));
        client = new Client(server.port());
    }

    private static FactsBuilder at(String event, String day) {
        return recap(event).of(event).on(day).proven(EventProperty.DATE, proof(0.9, 0));
    }

    private static Person person(String name) {
        return new Person(PersonId.named(name), name, List.of());
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void leavesOutWhatIsLessThanProbableAndSaysHowMuch() {
        Answer usual = client.api("/events/event:forum/people");
        Answer all = client.api("/events/event:forum/people?min_confidence=0");
        Answer sure = client.api("/events/event:forum/people?min_confidence=0.95");

        assertThat(usual.at("/total").asInt()).isEqualTo(2);
        assertThat(usual.at("/left_out").asInt()).isEqualTo(1);
        assertThat(all.at("/total").asInt()).isEqualTo(3);
        assertThat(all.at("/left_out").asInt()).isZero();
        assertThat(sure.at("/total").asInt()).isEqualTo(1);
        assertThat(sure.at("/left_out").asInt()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({
        "/people, 3, 4",
        "/organisations, 1, 1",
        "/people/person:zoe-zola/events, 1, 2",
        "/people/person:elodie-oeuvrard/co-participants, 2, 3",
        "/organisations/org:la-belle-ile/events, 1, 2",
        "/events/event:assises/bodies, 0, 1",
        "/graph/common?id=person:zoe-zola&id=person:elodie-oeuvrard, 1, 2",
        "/events?person=person:zoe-zola, 1, 2"
    })
    void countsInEachListWhatMinConfidenceZeroWouldAdd(String list, int shown, int all) {
        Answer usual = client.api(list);
        Answer whole = client.api(list + (list.contains("?") ? '&' : '?') + "min_confidence=0");

        assertThat(usual.at("/total").asInt()).isEqualTo(shown);
        assertThat(whole.at("/total").asInt()).isEqualTo(all);
        assertThat(usual.at("/left_out").asInt()).isEqualTo(all - shown);
        assertThat(whole.at("/left_out").asInt()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/graph/network, 3",
        "/graph/measures, 3",
        "/graph/path?a=person:elodie-oeuvrard&b=person:zoe-zola, 3",
        "/graph/neighbours?id=person:elodie-oeuvrard, 3",
        "/people?series=year, 3",
        "/people?compare=2018-2019%2C2020, 3",
        "/graph/event-years?id=person:zoe-zola, 1",
        "/graph/theme-years?id=person:zoe-zola, 1",
        "/people/person:aicha-ile, 1",
        "/organisations/org:la-belle-ile, 1",
        "/themes/scic, 0"
    })
    void countsTheFactsThatAnAnswerWhichIsNoListLeavesOut(String question, int leftOut) {
        assertThat(client.api(question).at("/left_out").asInt()).isEqualTo(leftOut);
    }

    @Test
    void drawsTheNetworkOfWhatIsSureEnough() {
        assertThat(client.api("/graph/network?network=people").at("/data/nodes"))
                .hasSize(3);
        assertThat(client.api("/graph/network?network=people&min_confidence=0").at("/data/nodes"))
                .hasSize(4);
    }

    @Test
    void answersToAnIdOfWhichNothingIsSure() {
        Answer person = client.api("/people/person:aicha-ile");
        String page = page("/personnes/person:aicha-ile");

        assertThat(person.status()).isEqualTo(200);
        assertThat(person.at("/data/events").asInt()).isZero();
        assertThat(page)
                .contains("3 résultats moins sûrs ne sont pas montrés")
                .contains("href=\"/personnes/person:aicha-ile?min_confidence=0\"");
        assertThat(page("/personnes/person:aicha-ile?min_confidence=0")).contains("douteux (0,50)");
        assertThat(page("/personnes")).doesNotContain("Aïcha");
        assertThat(page("/personnes?min_confidence=0")).contains("Aïcha");
    }

    @Test
    void showsAllFunctionsOfAPersonEachWithItsLevel() {
        assertThat(page("/personnes/person:elodie-oeuvrard")).contains("directrice", "douteux (0,50)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/personnes",
                "/evenements/event:forum",
                "/organisations/org:la-belle-ile",
                "/dossiers/person:zoe-zola",
                "/chronologie?id=person:zoe-zola",
                "/liens?id=person:zoe-zola&id=person:elodie-oeuvrard",
                "/questions/ensemble?id=person:zoe-zola&id=person:elodie-oeuvrard",
                "/questions/annees-themes?id=person:zoe-zola"
            })
    void saysOnEachPageWhatIsNotShownAndLeadsToIt(String path) {
        String usual = page(path);
        String whole = page(path + (path.contains("?") ? '&' : '?') + "min_confidence=0");

        assertThat(usual).containsPattern("résultats? moins sûrs? n").contains("Montrer aussi le moins sûr");
        assertThat(whole).contains("Ne plus le montrer").doesNotContain("Montrer aussi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reseau?id=person:elodie-oeuvrard",
                "/carte",
                "/questions/au-centre",
                "/questions/chemin?a=person:elodie-oeuvrard&b=person:zoe-zola",
                "/questions/croisements"
            })
    void saysOfDrawingsAndTablesHowManyFactsCountForNothing(String path) {
        assertThat(page(path))
                .contains("3 participations moins sûres ne sont pas montrées")
                .contains("Montrer aussi le moins sûr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/personnes", "/carte", "/chronologie", "/questions/au-centre"})
    void letsReadersChooseAmongTheLevels(String path) {
        assertThat(page(path))
                .contains("<option value=\"0.95\">sûr</option>")
                .contains("<option value=\"\" selected>à vérifier et mieux</option>")
                .contains("<option value=\"0\">tout</option>");
    }

    @Test
    void exportsWholeUnlessAskedOtherwise() {
        client.send("GET", "/api/v1/exports/events?format=csv", Map.of());

        assertThat(Objects.requireNonNull(slices.filter).minConfidence()).isZero();

        client.send("GET", "/api/v1/exports/events?format=csv&min_confidence=0.8", Map.of());

        assertThat(Objects.requireNonNull(slices.filter).minConfidence()).isEqualTo(0.8);
    }

    @Test
    void hasAnEntityTagForEachBound() {
        String list = "/api/v1/people";

        assertThat(client.send("GET", list, Map.of()).header("ETag"))
                .isNotEqualTo(
                        client.send("GET", list + "?min_confidence=0", Map.of()).header("ETag"));
    }

    @Test
    void isDocumentedAsItIs() {
        Answer document = client.send("GET", "/api/v1/openapi.json", Map.of());

        assertThat(document.at("/components/parameters/min_confidence/schema/default")
                        .asDouble())
                .isEqualTo(CertaintyLevel.SHOWN.least());
    }

    /** A level that began within a bin would count facts of the one below. */
    @Test
    void measuresInBinsThatNoLevelCuts() {
        client.api("/confidence")
                .at("/data/kinds")
                .forEach(kind -> kind.at("/levels")
                        .forEach(level -> assertThat(level.at("/from").asDouble() * 20 % 1)
                                .isZero()));
    }

    @Test
    void tellsHowOftenFactsOfEachKindAndLevelAreRight() {
        Answer measured = client.api("/confidence");
        String page = page("/donnees");

        assertThat(measured.at("/data/min_confidence").asDouble()).isEqualTo(0.6);
        assertThat(measured.at("/data/kinds")).isNotEmpty().allSatisfy(kind -> {
            assertThat(kind.at("/levels")).hasSize(CertaintyLevel.all().size());
            int facts = 0;
            for (var bin : kind.at("/bins")) {
                facts += bin.at("/facts").asInt();
                assertThat(bin.at("/right").asInt())
                        .isBetween(0, bin.at("/facts").asInt());
            }
            int judged = 0;
            for (var level : kind.at("/levels")) {
                judged += level.at("/facts").asInt();
                if (level.at("/facts").asInt() > 0) {
                    assertThat(page)
                            .containsPattern(level.at("/right").asInt() + " justes? sur "
                                    + level.at("/facts").asInt());
                }
            }
            assertThat(judged).isEqualTo(facts);
        });
    }

    private String page(String path) {
        return client.send("GET", path, Map.of()).body();
    }
}

package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.graph.testing.GeneratedCast;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The network that is drawn, as an answer and as files of a graph. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkFileTest {
    private static final String PATH = "/graph/network";
    /** What other tables begin with. */
    private static final char MARK = '\uFEFF';

    private final ServerUnderTest server = new ServerUnderTest().with(new GeneratedCast(10, 4, 12), 60);

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?id=person:karim-benali",
                "?id=commune:63113&network=bodies",
                "?id=event:l-eau-en-commun",
                "?theme=scic&theme=coconstruction&network=people&limit=3",
                "?min_events=1&took_part=any",
                "?order=newman&network=people",
                "?order=share&id=person:karim-benali",
                "?order=chance&min_events=2"
            })
    void isTheSameInEveryFormat(String query) {
        String asked = query.contains("limit=") ? query : query + "&limit=40";
        Answer answer = server.api(PATH + asked);
        List<ReadGraph> graphs = List.of(
                ReadGraph.graphMl(server.api(PATH + asked + "&format=graphml")),
                ReadGraph.gexf(server.api(PATH + asked + "&format=gexf")));

        assertThat(answer.at("/data/ties")).isNotEmpty();
        assertThat(graphs).allSatisfy(graph -> {
            assertThat(graph.nodes()).hasSize(answer.at("/data/nodes").size());
            assertThat(graph.ties()).hasSize(answer.at("/data/ties").size());
            for (JsonNode node : answer.at("/data/nodes")) {
                assertThat(graph.node(node.get("id").asText()))
                        .containsEntry("label", node.get("label").asText())
                        .containsEntry("type", node.get("type").asText())
                        .containsEntry("events", node.get("events").asText());
            }
            for (JsonNode tie : answer.at("/data/ties")) {
                assertThat(graph.tie(tie.get("from").asText(), tie.get("to").asText()))
                        .containsEntry("count", tie.get("count").asText())
                        .containsEntry("newman", tie.get("newman").asText())
                        .containsEntry("share", tie.get("share").asText())
                        .hasEntrySatisfying(
                                "weight",
                                weight -> assertThat(Double.parseDouble(weight))
                                        .isEqualTo(tie.get("weight").asDouble()));
                var columns = graph.tie(tie.get("from").asText(), tie.get("to").asText());
                for (String there : List.of("first", "last")) {
                    assertThat(columns.getOrDefault(there, ""))
                            .isEqualTo(tie.get(there).asText(""));
                }
                assertThat(columns.getOrDefault("chance_adjusted", ""))
                        .isEqualTo(tie.at("/chance/adjusted").asText());
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            network=people              | count
            network=people&order=newman | newman
            network=people&order=share  | share
            """)
    void weighsByTheMeasureThatIsAskedFor(String query, String measure) {
        JsonNode ties = server.api(PATH + "?from=2000-01-01&" + query).at("/data/ties");

        assertThat(ties)
                .isNotEmpty()
                .allSatisfy(tie -> assertThat(tie.get("weight").asDouble())
                        .isEqualTo(tie.get(measure).asDouble()));
        assertThat(StreamSupport.stream(ties.spliterator(), false)
                        .map(tie -> tie.get("weight").asDouble()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&from=2012-01-01&undated=exclude", "&theme=scic"})
    void saysOfBodiesWhatAListOfAllPairsSays(String filter) {
        Map<String, JsonNode> pairs = new HashMap<>();
        Answer page;
        do {
            page = server.api(
                    "/graph/cooperation?between=bodies&min_confidence=0&limit=100&offset=" + pairs.size() + filter);
            page.at("/data")
                    .forEach(one -> pairs.put(
                            key(one.at("/from/id").asText(), one.at("/to/id").asText()), one));
        } while (pairs.size() < page.at("/total").asInt());

        JsonNode ties = server.api(PATH + "?network=bodies&min_confidence=0&limit=300&order=chance" + filter)
                .at("/data/ties");

        assertThat(ties).isNotEmpty().allSatisfy(tie -> {
            JsonNode pair = Objects.requireNonNull(
                    pairs.get(key(tie.get("from").asText(), tie.get("to").asText())));
            assertThat(tie.get("count")).isEqualTo(pair.get("count"));
            assertThat(tie.get("share").asDouble()).isEqualTo(pair.get("share").asDouble());
            for (String part : List.of("expected", "p", "adjusted")) {
                assertThat(tie.at("/chance/" + part).asDouble())
                        .as(part)
                        .isCloseTo(pair.at("/chance/" + part).asDouble(), within(1e-6));
            }
            assertThat(tie.at("/chance/beyond")).isEqualTo(pair.at("/chance/beyond"));
            assertThat(tie.get("weight").asDouble())
                    .isCloseTo(-Math.log10(pair.at("/chance/p").asDouble()), within(1e-4));
        });
    }

    private static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + ' ' + other : other + ' ' + one;
    }

    @Test
    void isTheNetworkOfThePage() {
        String asked = "?id=person:karim-benali&network=people&theme=coconstruction";

        String page = server.get("/reseau" + asked + "&sort=one", Map.of("Accept", "text/html"))
                .body();

        assertThat(server.api(PATH + asked).at("/data/nodes"))
                .isNotEmpty()
                .allSatisfy(node ->
                        assertThat(page).contains("data-id=\"" + node.get("id").asText() + '"'));
        String whole = "/api/v1" + PATH + asked.replace("&", "&amp;") + "&amp;format=";
        String href = whole.replace("&amp;format=", "&amp;limit=40&amp;format=");
        assertThat(page)
                .contains(href + "gexf\" download rel=\"nofollow\">GEXF</a>", href + "graphml\"", href + "json\"")
                .contains(whole + "gexf\"", whole + "nodes.csv\"", whole + "edges.csv\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?min_confidence=0&took_part=any",
                "?min_events=2&network=bodies",
                "?id=person:karim-benali",
                "?order=chance&min_events=2"
            })
    void isWholeAsAFileUnlessALimitIsGiven(String asked) {
        JsonNode drawn = server.api(PATH + asked + "&limit=300").at("/data");
        ReadGraph whole = ReadGraph.gexf(server.api(PATH + asked + "&format=gexf"));

        assertThat(whole.ties()).hasSize(drawn.get("total_ties").asInt()).isNotEmpty();
        assertThat(whole.nodes()).hasSize(drawn.get("nodes").size());
        assertThat(ReadGraph.gexf(server.api(PATH + asked + "&limit=2&format=gexf"))
                        .nodes()
                        .size())
                .isLessThanOrEqualTo(2);
        for (JsonNode tie : drawn.get("ties")) {
            assertThat(whole.tie(tie.get("from").asText(), tie.get("to").asText()))
                    .containsEntry("count", tie.get("count").asText())
                    .containsEntry("newman", tie.get("newman").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PATH + "?order=newman",
                "/graph/cooperation?between=bodies&min_confidence=0",
                "/exports/network?took_part=any"
            })
    void isTwoTablesForProgramsThatReadNoXml(String asked) {
        String format = asked + "&format=";
        ReadGraph graph = ReadGraph.gexf(server.api(format + "gexf"));
        Answer nodes = server.api(format + "nodes.csv");
        Answer edges = server.api(format + "edges.csv");

        assertThat(nodes.body()).startsWith("Id,Label,type,");
        assertThat(edges.body()).startsWith("Source,Target,Type,Weight,");
        assertThat(nodes.header("Content-Disposition").orElseThrow()).endsWith(".nodes.csv\"");
        assertThat(ReadTable.rows(MARK + nodes.body(), ','))
                .hasSize(graph.nodes().size())
                .allSatisfy(row -> assertThat(graph.node(row.get("Id")))
                        .containsEntry("label", row.get("Label"))
                        .containsEntry("type", row.get("type")));
        assertThat(ReadTable.rows(MARK + edges.body(), ','))
                .hasSize(graph.ties().size())
                .allSatisfy(row -> {
                    assertThat(row.get("Type")).isEqualTo("Undirected");
                    assertThat(Double.parseDouble(row.get("Weight")))
                            .isEqualTo(Double.parseDouble(graph.tie(row.get("Source"), row.get("Target"))
                                    .getOrDefault("weight", "1")));
                });
    }

    @Test
    void tellsWhenTiesAreThereAndWhereTerritoriesLie() {
        Answer gexf = server.api(PATH + "?id=commune:63113&limit=40&format=gexf");

        assertThat(gexf.header("Content-Disposition")).contains("attachment; filename=\"retours-drawn-network.gexf\"");
        assertThat(gexf.body()).contains("<spell start=\"2018-07-04\" end=\"2018-07-04\"");
        assertThat(ReadGraph.gexf(gexf).node("commune:63113"))
                .containsEntry("kind", "commune")
                .containsEntry("latitude", "45.78")
                .containsEntry("longitude", "3.08");
        assertThat(server.api(PATH + "?id=commune:63113")
                        .at("/data/nodes/0/coordinates/latitude")
                        .asDouble())
                .isEqualTo(45.78);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            format=csv           | format     | json, gexf, graphml, nodes.csv, edges.csv
            limit=301            | limit      | 2 à 300
            network=bears        | network    | any, people, bodies
            sort=one             | sort       | inconnu
            order=weight         | order      | count, newman, share, chance
            order=chance&id=person:karim-benali | order | id
            id=nobody            | id         | person:
            """)
    void namesWhatDoesNotFit(String query, String parameter, String words) {
        Answer answer = server.api(PATH + '?' + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/" + parameter).toString()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&format=gexf"})
    void tellsSomebodyUnknownFromSomebodyAlone(String format) {
        assertThat(server.api(PATH + "?id=person:nobody" + format).status()).isEqualTo(404);
    }
}

package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.page.ReviewedFacts;
import fr.retours.api.request.ErasedIds;
import fr.retours.api.request.IdRedirects;
import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.Neo4jGraphStore;
import fr.retours.graph.relation.SnapshotParticipationGraph;
import fr.retours.graph.relation.SnapshotRelationGraph;
import fr.retours.graph.relation.SnapshotSliceGraph;
import fr.retours.graph.snapshot.GraphSnapshots;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.store.LuceneRecapIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The server on a real Neo4j over Bolt and a real Lucene index on disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetoursServerIT {
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html");
    private static final Duration TO_COME_BACK = Duration.ofMinutes(2);

    @TempDir
    static Path data;

    private GraphServer neo4j;
    private Neo4jConnection connection;
    private GraphSnapshots snapshots;
    private LuceneRecapSearch search;
    private RetoursServer server;
    private Client client;

    @BeforeAll
    void start() {
        neo4j = GraphServer.start(GraphServerConfig.in(data));
        connection = new Neo4jConnection(GraphConfig.of(neo4j.boltUri(), neo4j.user(), neo4j.password()));
        var store = new Neo4jGraphStore(connection);
        store.prepare();
        try (var index = LuceneRecapIndex.open(data.resolve("lucene"))) {
            SampleFacts.all().forEach(facts -> {
                store.replace(facts, "digest");
                index.replace(facts, "digest");
            });
            index.commit(Optional.of("v1"));
        }
        store.setDatasetVersion("v1");
        search = LuceneRecapSearch.open(data.resolve("lucene"));
        snapshots = GraphSnapshots.followed(connection);
        server = serve(snapshots);
        client = new Client(server.port());
    }

    private RetoursServer serve(GraphSnapshots graph) {
        return RetoursServer.start(
                new ServerConfig("127.0.0.1", 0),
                new ReadStores(
                        new SnapshotParticipationGraph(graph),
                        new SnapshotRelationGraph(graph),
                        new SnapshotSliceGraph(graph),
                        search,
                        new FakeCodes(),
                        IdRedirects.none(),
                        ErasedIds.none(),
                        id -> Optional.of("extractor-7"),
                        PastVersions.none(),
                        ReviewedFacts.none(),
                        ReadingCounts.NONE));
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
        snapshots.close();
        search.close();
        connection.close();
        neo4j.close();
    }

    @Test
    void searchesSuggestsAndReads() {
        Answer found = client.api("/search?q=%C3%A9conomie+sociale");
        Answer offered = client.api("/suggest?q=duboeu");
        Answer recap = client.api("/recaps/2017%2F10%2F%C3%A9t%C3%A9%20%26%20co");

        assertThat(found.at("/data/0/id").asText()).isEqualTo("2017/10/été & co");
        assertThat(offered.at("/data/person/0/id").asText()).isEqualTo("person:claire-duboeuf");
        assertThat(recap.at("/data/mentions/0/id").asText()).isEqualTo("person:karim-benali");
        assertThat(client.api("/search").at("/facets/part").findValuesAsText("value"))
                .contains("speaker", "opening", "keynote");
    }

    @Test
    void provesEveryFactWithASentenceOfTheIndex() {
        List<String> paths = List.of(
                "/events/event:l-eau-en-commun", "/events/event:l-eau-en-commun/people?took_part=any",
                "/people/person:karim-benali", "/people/person:karim-benali/events",
                "/collectivites/commune:63113/events", "/collectivites/region:84/events",
                "/organisations/org:regie-de-l-eau-vive/events", "/themes/scic/events");

        for (String path : paths) {
            List<JsonNode> proofs = client.api(path).json().findValues("evidence");
            assertThat(proofs).as(path).isNotEmpty().allSatisfy(proof -> {
                assertThat(proof).isNotEmpty();
                assertThat(proof.at("/0/text").asText()).endsWith(".").hasSizeGreaterThan(30);
            });
        }
    }

    @Test
    void answersTheSameOfPeopleAsTheSampleSays() {
        Answer events = client.api("/people/person:karim-benali/events");
        Answer met = client.api("/people/person:karim-benali/co-participants");
        Answer commune = client.api("/collectivites/commune:63113");

        assertThat(events.json().findValuesAsText("start"))
                .startsWith("2018-07-04")
                .contains("2017-10-19");
        assertThat(events.at("/data/0/roles/0/body/name").asText()).isEqualTo("Régie de l’Eau Vive");
        assertThat(met.at("/total").asInt()).isEqualTo(1);
        assertThat(met.at("/data/0/to/id").asText()).isEqualTo("person:claire-duboeuf");
        assertThat(commune.at("/data/part_of/0/name").asText()).isEqualTo("Auvergne-Rhône-Alpes");
        assertThat(client.api("/events?person=-person:claire-duboeuf")
                        .at("/data/0/id")
                        .asText())
                .isEqualTo("event:semer-ensemble");
        assertThat(client.api("/people?q=kar&min_events=2").at("/total").asInt())
                .isEqualTo(1);
        assertThat(client.api("/status").at("/data/coherent").asBoolean()).isTrue();
    }

    @Test
    void exportsAsManyFactsAsTheApiAnswers() {
        Answer people = client.api("/exports/people");
        Answer participations = client.api("/exports/participations?took_part=any&person=person:karim-benali");
        Answer network = client.api("/exports/network?format=ndjson&took_part=any");
        Answer places = client.api("/exports/bodies?format=geojson");

        assertThat(people.body().lines())
                .hasSize(1 + client.api("/people").at("/total").asInt());
        assertThat(participations.body())
                .contains("person:karim-benali,Karim Benali,event:semer-ensemble")
                .contains("\"directeur, Régie de l’Eau Vive\",org:regie-de-l-eau-vive")
                .contains("#:~:text=");
        assertThat(network.body().lines()).hasSize(4 + 3);
        assertThat(places.at("/features/0/geometry/coordinates").toString()).isEqualTo("[3.08,45.78]");
    }

    @Test
    void givesAllThatASearchFindsAndWhatThoseRecapsTell() {
        String asked = "q=%C3%A9conomie+sociale";
        Answer found = client.send("GET", "/api/v1/search?format=csv&" + asked, Map.of());
        Answer events = client.api("/exports/events?" + asked);
        Answer people = client.api("/exports/people?took_part=any&" + asked);
        Answer network = client.api("/exports/network?format=graphml&took_part=any&" + asked);

        assertThat(found.body().lines())
                .hasSize(1 + client.api("/search?" + asked).at("/total").asInt());
        assertThat(found.body())
                .startsWith("\uFEFFid,title,")
                .contains(
                        "2017/10/été & co,Semer ensemble,recounts,event:semer-ensemble,seminaire,2017-10-19/2017-10-20");
        assertThat(events.body().lines()).hasSize(2).last().asString().startsWith("event:semer-ensemble,");
        assertThat(people.body().lines()).hasSize(2).last().asString().startsWith("person:karim-benali,");
        assertThat(network.body()).contains("event:semer-ensemble").doesNotContain("event:l-eau-en-commun");
        assertThat(client.api("/exports/people?q=introuvablement").body().lines())
                .hasSize(1);
    }

    @Test
    void matchesNames() {
        Answer answer = client.api("/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22Claire+Duboeuf%22%7D%7D");

        assertThat(answer.at("/q0/result/0/id").asText()).isEqualTo("person:claire-duboeuf");
        assertThat(answer.at("/q0/result/0/match").asBoolean()).isTrue();
    }

    @Test
    void showsThePagesOfTheSample() {
        for (String path : List.of(
                "/?q=eau",
                "/recaps/recap:l-eau-en-commun",
                "/evenements/event:l-eau-en-commun",
                "/personnes/person:karim-benali",
                "/collectivites/region:84",
                "/organisations/org:regie-de-l-eau-vive",
                "/themes/scic")) {
            Answer page = client.send("GET", path, BROWSER);

            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.header("ETag")).as(path).isPresent();
        }
    }

    @Test
    void goesOnAnsweringWhileNeo4jIsStopped() {
        String before = client.api("/events").body();
        int port = neo4j.boltUri().getPort();
        neo4j.close();

        assertThat(client.api("/events").body()).isEqualTo(before);
        assertThat(client.api("/search?q=eau").status()).isEqualTo(200);
        try (var late = GraphSnapshots.followed(connection);
                var other = serve(late);
                var asking = new Client(other.port())) {
            assertUnavailable(asking);
            assertThat(asking.api("/search?q=eau").status()).isEqualTo(200);
            assertThat(asking.api("/suggest?q=kar").status()).isEqualTo(200);
            assertThat(asking.api("/recaps/recap:l-eau-en-commun").status()).isEqualTo(200);
            assertThat(asking.send("GET", "/recaps/recap:l-eau-en-commun", BROWSER)
                            .body())
                    .contains("ne répond pas pour l’instant");

            neo4j = GraphServer.start(GraphServerConfig.in(data).withPort(port));

            assertBack(asking);
        }
    }

    @Test
    void givesUpOnANeo4jThatHasFrozen() throws IOException {
        try (var proxy = new FreezingProxy(neo4j.boltUri());
                var frozen = new Neo4jConnection(GraphConfig.of(proxy.boltUri(), neo4j.user(), neo4j.password()));
                var early = GraphSnapshots.followed(frozen);
                var first = serve(early);
                var before = new Client(first.port())) {
            assertBack(before);
            proxy.freeze();
            try (var late = GraphSnapshots.followed(frozen);
                    var other = serve(late);
                    var asking = new Client(other.port())) {
                assertThat(before.api("/events").status()).isEqualTo(200);
                assertUnavailable(asking);
                proxy.thaw();
                assertBack(asking);
            }
        }
    }

    private static void assertUnavailable(Client asking) {
        Answer events = asking.api("/events");
        Answer ready = asking.send("GET", "/health/ready", Map.of());

        assertThat(events.status()).isEqualTo(503);
        assertThat(events.at("/type").asText()).isEqualTo("urn:retours:problem:graph-unavailable");
        assertThat(events.header("Retry-After")).isPresent();
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.at("/errors").has("graph")).isTrue();
    }

    /** The first answers of a server that is just up may come too late, and say to try again. */
    private static void assertBack(Client asking) {
        await().atMost(TO_COME_BACK).until(() -> asking.api("/events").status() == 200);
        assertThat(asking.send("GET", "/health/ready", Map.of()).status()).isEqualTo(200);
    }
}

package fr.retours.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.RetoursServer;
import fr.retours.api.ServerConfig;
import fr.retours.api.Stores;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.fact.Extractors;
import fr.retours.api.page.ReviewedFacts;
import fr.retours.api.request.ErasedIds;
import fr.retours.api.request.Redirects;
import fr.retours.bench.graph.GraphQuestions.Question;
import fr.retours.bench.site.Site;
import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.relation.SnapshotParticipationGraph;
import fr.retours.graph.relation.SnapshotRelationGraph;
import fr.retours.graph.relation.SnapshotSliceGraph;
import fr.retours.graph.snapshot.GraphSnapshots;
import fr.retours.indexer.territory.OfficialCodes;
import fr.retours.server.GraphServer;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.settings.SearchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class GraphQuestionsIT {
    private static final int EVENTS = 200;
    private static final int ASKED = 10;

    private GraphQuestions questions;
    private GraphServer graph;
    private Driver driver;
    private Neo4jConnection connection;
    private LuceneRecapSearch search;
    private RetoursServer site;

    @BeforeAll
    void serve(@TempDir Path folder) throws IOException {
        var setup = GraphSetup.of(
                Path.of(System.getProperty("retours.root"), "samples").toString(),
                "--events=" + EVENTS,
                "--graph=" + folder.resolve("graph"));
        var generator = setup.generator();
        GeneratedGraph.make(setup.folder(), generator, EVENTS);
        questions = new GraphQuestions(generator, EVENTS, setup.seed());
        graph = GeneratedGraph.serve(setup.folder());
        driver = GeneratedGraph.driver(graph);
        connection = new Neo4jConnection(GraphConfig.of(graph.boltUri(), graph.user(), graph.password()));
        search = LuceneRecapSearch.follow(setup.folder().resolve("lucene"), SearchSettings.SHIPPED);
        var snapshots = GraphSnapshots.of(connection);
        site = RetoursServer.start(
                new ServerConfig("127.0.0.1", 0),
                new Stores(
                        new SnapshotParticipationGraph(snapshots),
                        new SnapshotRelationGraph(snapshots),
                        new SnapshotSliceGraph(snapshots),
                        search,
                        new OfficialCodes(),
                        Redirects.none(),
                        ErasedIds.none(),
                        Extractors.unknown(),
                        PastVersions.none(),
                        ReviewedFacts.none()));
    }

    @AfterAll
    void close() {
        site.close();
        search.close();
        connection.close();
        driver.close();
        graph.close();
    }

    Stream<String> names() {
        return questions.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_api_and_cypher_answer_the_same(String name) throws IOException {
        for (Question question : questions.of(name, ASKED)) {
            var address = URI.create("http://127.0.0.1:" + site.port()).resolve(question.path());
            var answer = new String(Site.get(address, "identity"), StandardCharsets.UTF_8);

            assertThat(AnswerIds.of(question.ask(driver))).as(question.path()).isEqualTo(AnswerIds.of(answer));
        }
    }
}

package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.graph.testing.GeneratedFacts;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.GraphStore;
import fr.retours.server.GraphFill;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.server.GraphServerException;
import fr.retours.server.testing.TestGraphServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;

/** A graph that Neo4j's importer made is the same as one that grew by transactions, also after a kill. */
@ExtendWith(TestGraphServer.class)
class FirstFillingIT {
    private static final List<DigestedRecap> RECAPS = GeneratedFacts.corpus(7, 250).stream()
            .map(facts -> new DigestedRecap(facts, "digest of " + facts.recap().id()))
            .toList();

    private static final int BATCH = 100;

    private static final String NODES =
            "MATCH (n) RETURN COLLECT { UNWIND labels(n) AS one RETURN one ORDER BY one } AS what, n {.*, revision: NULL, published: NULL} AS properties";

    private static final String TIES =
            "MATCH (a)-[x]->(b) RETURN [type(x), a.id, b.id] AS what, properties(x) AS properties";

    private static final String INDEXES =
            "SHOW INDEXES YIELD name, type, state, owningConstraint RETURN [name, type, state, owningConstraint] AS what, {} AS properties";

    @TempDir
    private Path data;

    private final GraphServer grown;
    private @Nullable GraphServer server;
    private @Nullable Neo4jConnection connection;

    FirstFillingIT(GraphServer grown) {
        this.grown = grown;
    }

    @AfterEach
    void stop() {
        close();
    }

    @Test
    void madeByTheImporterItIsTheSameAsByTransactionsAndGoesOnSo() {
        var filling = filling();
        write(filling);

        assertThat(filling.datasetVersion()).contains("v1");
        assertThat(content(connection())).containsExactlyInAnyOrderElementsOf(grownContent());
        assertThat(filling.sharedFlaws()).isEmpty();
        assertThat(filling.flaws(facts())).isEmpty();
        assertThat(filling.inventory())
                .hasSize(RECAPS.size())
                .allSatisfy((id, stored) -> assertThat(stored.isWhole()).isTrue());
        assertThat(data.resolve("neo4j/fill")).isEmptyDirectory();

        RecapId first = RECAPS.getFirst().id();
        filling.remove(first);
        assertThat(filling.inventory()).doesNotContainKey(first);
        filling.replace(List.of(RECAPS.getFirst()));
        filling.setDatasetVersion("v1");
        assertThat(content(connection())).containsExactlyInAnyOrderElementsOf(grownContent());
    }

    @Test
    void whatRecapsShareIsDerivedByTheRunAfterAKill() throws IOException {
        var fill = GraphFill.begin(config());
        var killed = new FillingGraphStore(fill::node, fill::tie, () -> {
            fill.complete();
            throw new IllegalStateException("killed");
        });
        killed.setDatasetId("set");
        killed.replace(RECAPS);
        assertThatThrownBy(() -> GraphServer.start(config()))
                .as("nobody makes an empty graph meanwhile")
                .isInstanceOfSatisfying(
                        GraphServerException.class,
                        e -> assertThat(e.reason()).isEqualTo(GraphServerException.Reason.BEING_FILLED));
        assertThatThrownBy(() -> killed.setDatasetVersion("v1")).hasMessage("killed");
        Files.createDirectories(data.resolve("neo4j/data/databases/neo4j")); // as a making that was cut short leaves it
        Files.writeString(data.resolve("neo4j/creating"), "");

        var store = new Neo4jGraphStore(opened());
        assertThat(store.datasetVersion()).isEmpty();
        assertThat(store.datasetId()).contains("set");
        store.prepare();
        store.setDatasetVersion("v1");

        assertThat(content(connection())).containsExactlyInAnyOrderElementsOf(grownContent());
    }

    private GraphServerConfig config() {
        return GraphServerConfig.in(data);
    }

    private FillingGraphStore filling() {
        assertThat(GraphServer.makesStore(config())).isTrue();
        var fill = GraphFill.begin(config());
        return new FillingGraphStore(fill::node, fill::tie, () -> {
            fill.complete();
            return new Neo4jGraphStore(opened());
        });
    }

    private Neo4jConnection opened() {
        var started = GraphServer.start(config());
        server = started;
        connection = new Neo4jConnection(GraphConfig.of(started.boltUri(), started.user(), started.password()));
        return connection;
    }

    private Neo4jConnection connection() {
        return Optional.ofNullable(connection).orElseThrow();
    }

    private void close() {
        Stream.of(Optional.ofNullable(connection), Optional.ofNullable(server))
                .flatMap(Optional::stream)
                .forEach(FirstFillingIT::close);
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<RecapFacts> facts() {
        return RECAPS.stream().map(DigestedRecap::facts).toList();
    }

    private static void write(GraphStore store) {
        store.prepare();
        store.setDatasetId("set");
        for (int from = 0; from < RECAPS.size(); from += BATCH) {
            store.replace(RECAPS.subList(from, Math.min(RECAPS.size(), from + BATCH)));
        }
        store.setDatasetVersion("v1");
    }

    private List<String> grownContent() {
        try (var graph = OpenGraph.empty(grown.boltUri(), grown.user(), grown.password())) {
            write(graph.store());
            return content(graph.connection());
        }
    }

    private static List<String> content(Neo4jConnection graph) {
        return graph.read(
                "read all",
                neo4j -> Stream.of(NODES, TIES, INDEXES)
                        .flatMap(query -> neo4j.run(query).list(FirstFillingIT::shown).stream())
                        .sorted()
                        .toList());
    }

    private static String shown(Record row) {
        return row.get("what") + " " + new TreeMap<>(row.get("properties").asMap(value -> value));
    }
}

package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** Neo4j keeps the index of a constraint whose transaction never ended: the next run makes the schema all the same. */
class KilledSchemaIT {
    @TempDir
    private Path data;

    @Test
    void preparesTheSchemaAfterAKillInTheMiddleOfIt() {
        var config = GraphServerConfig.in(data);
        killWhilePreparing(GraphServer.start(config));

        try (var server = GraphServer.start(config);
                var graph = OpenGraph.empty(server.boltUri(), server.user(), server.password())) {
            assertThat(orphans(graph)).isPositive();

            graph.store().prepare();

            assertThat(orphans(graph)).isZero();
            graph.store().prepare();
        }
    }

    private static void killWhilePreparing(GraphServer server) {
        var token = AuthTokens.basic(server.user(), server.password());
        try (var driver = GraphDatabase.driver(server.boltUri(), token);
                var session = driver.session()) {
            var tx = session.beginTransaction();
            GraphSchema.statements()
                    .values()
                    .forEach(statement -> tx.run(statement).consume());
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        } catch (org.neo4j.driver.exceptions.ServiceUnavailableException e) {
            // the session has nobody to say goodbye to
        } finally {
            server.close();
        }
    }

    private static int orphans(OpenGraph graph) {
        return graph.connection()
                .read(
                        "list the schema",
                        tx -> GraphSchema.existing(tx).orphans().size());
    }
}

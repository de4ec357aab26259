package fr.retours.graph;

import fr.retours.graph.relation.SnapshotParticipationGraph;
import fr.retours.graph.snapshot.GraphSnapshots;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.ParticipationGraph;
import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** Both adapters on one connection to an emptied database, for one test. */
public record OpenGraph(Neo4jConnection connection, GraphStore store, ParticipationGraph graph)
        implements AutoCloseable {
    /** Empties the database, schema aside, and connects. */
    public static OpenGraph empty(URI uri, String user, String password) {
        AuthToken token = user.isEmpty() ? AuthTokens.none() : AuthTokens.basic(user, password);
        try (var driver = GraphDatabase.driver(uri, token)) {
            driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
        }
        var connection = new Neo4jConnection(GraphConfig.of(uri, user, password));
        return new OpenGraph(
                connection,
                new Neo4jGraphStore(connection),
                new SnapshotParticipationGraph(GraphSnapshots.of(connection)));
    }

    @Override
    public void close() {
        connection.close();
    }
}

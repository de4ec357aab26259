package fr.retours.graph;

import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import org.junit.jupiter.api.extension.ExtendWith;

/** The adapters keep the contracts of their ports on the bundled Neo4j. */
@ExtendWith(TestGraphServer.class)
class Neo4jGraphIT extends Neo4jContracts {
    private final GraphServer server;

    Neo4jGraphIT(GraphServer server) {
        this.server = server;
    }

    @Override
    OpenGraph emptyGraph() {
        return OpenGraph.empty(server.boltUri(), server.user(), server.password());
    }
}

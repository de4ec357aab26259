package fr.retours.graph;

import fr.retours.model.port.GraphStore;
import fr.retours.model.port.ParticipationGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The contracts of storing on a real Neo4j; a subclass says where that runs. Those of reading hold of any snapshot ({@link
 * FactSnapshotTest}), and snapshots of Neo4j are those of the facts ({@link SnapshotAnswersIT}).
 */
abstract class Neo4jContracts extends StoreContracts {
    private OpenGraph open;

    /** Empties the graph of the server and connects to it, for one test. */
    abstract OpenGraph emptyGraph();

    @BeforeEach
    void connect() {
        open = emptyGraph();
    }

    @AfterEach
    void disconnect() {
        open.close();
    }

    @Override
    GraphStore store() {
        return open.store();
    }

    @Override
    ParticipationGraph graph() {
        return open.graph();
    }
}

package fr.retours.graph;

import fr.retours.graph.testing.EventFilterContract;
import fr.retours.graph.testing.GraphStoreContract;
import fr.retours.graph.testing.ParticipationGraphContract;
import fr.retours.model.GraphStore;
import fr.retours.model.ParticipationGraph;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** The adapters keep the contracts of their ports on a real Neo4j. */
@ExtendWith(TestGraphServer.class)
class Neo4jGraphIT {
    private OpenGraph open;

    @BeforeEach
    void connect(GraphServer server) {
        open = OpenGraph.empty(server.boltUri(), server.user(), server.password());
    }

    @AfterEach
    void disconnect() {
        open.close();
    }

    @Nested
    class AsStore extends GraphStoreContract {
        @Override
        protected GraphStore emptyStore() {
            return open.store();
        }

        @Override
        protected ParticipationGraph graph() {
            return open.graph();
        }
    }

    @Nested
    class AsParticipationGraph extends ParticipationGraphContract {
        @Override
        protected GraphStore emptyStore() {
            return open.store();
        }

        @Override
        protected ParticipationGraph graph() {
            return open.graph();
        }
    }

    @Nested
    class AsFilter extends EventFilterContract {
        @Override
        protected GraphStore emptyStore() {
            return open.store();
        }

        @Override
        protected ParticipationGraph graph() {
            return open.graph();
        }
    }
}

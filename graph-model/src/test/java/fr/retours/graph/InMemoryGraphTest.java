package fr.retours.graph;

import fr.retours.graph.testing.EventFilterContract;
import fr.retours.graph.testing.GraphStoreContract;
import fr.retours.graph.testing.InMemoryGraph;
import fr.retours.graph.testing.ParticipationGraphContract;
import fr.retours.model.GraphStore;
import fr.retours.model.ParticipationGraph;
import org.junit.jupiter.api.Nested;

/** The graph in memory keeps to the contracts that Neo4j keeps. */
class InMemoryGraphTest {
    private final InMemoryGraph graph = new InMemoryGraph();

    @Nested
    class AsStore extends GraphStoreContract {
        @Override
        protected GraphStore emptyStore() {
            return graph;
        }

        @Override
        protected ParticipationGraph graph() {
            return graph;
        }
    }

    @Nested
    class AsParticipationGraph extends ParticipationGraphContract {
        @Override
        protected GraphStore emptyStore() {
            return graph;
        }

        @Override
        protected ParticipationGraph graph() {
            return graph;
        }
    }

    @Nested
    class AsFilter extends EventFilterContract {
        @Override
        protected GraphStore emptyStore() {
            return graph;
        }

        @Override
        protected ParticipationGraph graph() {
            return graph;
        }
    }
}

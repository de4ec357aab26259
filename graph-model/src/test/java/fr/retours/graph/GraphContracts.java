package fr.retours.graph;

import fr.retours.graph.testing.EventFilterContract;
import fr.retours.graph.testing.GraphStoreContract;
import fr.retours.graph.testing.ParticipationGraphContract;
import fr.retours.model.GraphStore;
import fr.retours.model.ParticipationGraph;
import org.junit.jupiter.api.Nested;

/** Every contract of the graph's ports; a subclass says which graph it holds to them. */
abstract class GraphContracts {
    /** Returns the writer of an empty graph, the same one within a test. */
    abstract GraphStore store();

    /** Returns the reader of what {@link #store()} holds. */
    abstract ParticipationGraph graph();

    @Nested
    class AsStore extends GraphStoreContract {
        @Override
        protected GraphStore emptyStore() {
            return store();
        }

        @Override
        protected ParticipationGraph graph() {
            return GraphContracts.this.graph();
        }
    }

    @Nested
    class AsParticipationGraph extends ParticipationGraphContract {
        @Override
        protected GraphStore emptyStore() {
            return store();
        }

        @Override
        protected ParticipationGraph graph() {
            return GraphContracts.this.graph();
        }
    }

    @Nested
    class AsFilter extends EventFilterContract {
        @Override
        protected GraphStore emptyStore() {
            return store();
        }

        @Override
        protected ParticipationGraph graph() {
            return GraphContracts.this.graph();
        }
    }
}

package fr.retours.graph;

import fr.retours.graph.testing.GraphStoreContract;
import fr.retours.graph.testing.SharedEntitiesContract;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.ParticipationGraph;
import org.junit.jupiter.api.Nested;

/** The contracts of storing; a subclass says which graph it holds to them. */
abstract class StoreContracts {
    /** Returns the writer of an empty graph, the same one within a test. */
    abstract GraphStore store();

    /** Returns the reader of what {@link #store()} holds. */
    abstract ParticipationGraph graph();

    @Nested
    class AsStore extends GraphStoreContract {
        AsStore() {
            super(StoreContracts.this::store, StoreContracts.this::graph);
        }
    }

    @Nested
    class AsStoreOfSharedEntities extends SharedEntitiesContract {
        AsStoreOfSharedEntities() {
            super(StoreContracts.this::store, StoreContracts.this::graph);
        }
    }
}

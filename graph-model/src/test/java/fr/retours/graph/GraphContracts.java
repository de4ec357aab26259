package fr.retours.graph;

import fr.retours.graph.testing.BodyReadsContract;
import fr.retours.graph.testing.EventFilterContract;
import fr.retours.graph.testing.EventListContract;
import fr.retours.graph.testing.EventReadsContract;
import fr.retours.graph.testing.PersonReadsContract;
import org.junit.jupiter.api.Nested;

/** Every contract of the graph's ports; a subclass says which graph it holds to them. */
abstract class GraphContracts extends StoreContracts {
    @Nested
    class AsEventList extends EventListContract {
        AsEventList() {
            super(GraphContracts.this::store, GraphContracts.this::graph);
        }
    }

    @Nested
    class AsEventReads extends EventReadsContract {
        AsEventReads() {
            super(GraphContracts.this::store, GraphContracts.this::graph);
        }
    }

    @Nested
    class AsPersonReads extends PersonReadsContract {
        AsPersonReads() {
            super(GraphContracts.this::store, GraphContracts.this::graph);
        }
    }

    @Nested
    class AsBodyReads extends BodyReadsContract {
        AsBodyReads() {
            super(GraphContracts.this::store, GraphContracts.this::graph);
        }
    }

    @Nested
    class AsFilter extends EventFilterContract {
        AsFilter() {
            super(GraphContracts.this::store, GraphContracts.this::graph);
        }
    }
}

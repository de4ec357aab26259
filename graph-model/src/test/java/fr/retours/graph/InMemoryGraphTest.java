package fr.retours.graph;

import fr.retours.graph.testing.InMemoryGraph;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.ParticipationGraph;

/** The graph in memory keeps to the contracts that Neo4j keeps. */
class InMemoryGraphTest extends GraphContracts {
    private final InMemoryGraph graph = new InMemoryGraph();

    @Override
    GraphStore store() {
        return graph;
    }

    @Override
    ParticipationGraph graph() {
        return graph;
    }
}

package fr.retours.graph;

import fr.retours.graph.relation.SnapshotParticipationGraph;
import fr.retours.graph.snapshot.FactRows;
import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSource;
import fr.retours.graph.testing.InMemoryGraph;
import fr.retours.model.port.GraphReads;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.ParticipationGraph;

/** What answers for the graph keeps to the contracts of reading, on snapshots made from facts without Neo4j. */
class FactSnapshotTest extends GraphContracts {
    private final InMemoryGraph facts = new InMemoryGraph();

    private final ParticipationGraph graph = new SnapshotParticipationGraph(new SnapshotSource() {
        @Override
        public GraphSnapshot current() {
            return FactRows.snapshot(facts.held(), facts.state());
        }

        @Override
        public <E extends Exception> void inOneState(GraphReads<E> reads) throws E {
            reads.run();
        }
    });

    @Override
    GraphStore store() {
        return facts;
    }

    @Override
    ParticipationGraph graph() {
        return graph;
    }
}

package fr.retours.graph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.Neo4jGraphStore;
import fr.retours.graph.snapshot.GraphSnapshots;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationView;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked of the extremes: nothing is cut short in silence. */
@ExtendWith(TestGraphServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeGraphIT {
    private static final PersonId HUB = new PersonId(LargeGraph.HUB);
    private static final BodyId NETWORK = new OrganisationId(LargeGraph.NETWORK);
    private static final EventId CROWD = new EventId(LargeGraph.CROWD);
    private static final RelationFilter ALL = RelationFilter.NONE;
    private static final RelationView VIEW = new RelationView(RelationOrder.COUNT, 1, 3);
    private static final PageWindow FIRST = new PageWindow(20, 0);

    private Neo4jConnection connection;

    @BeforeAll
    void write(GraphServer server) {
        connection = new Neo4jConnection(GraphConfig.of(server.boltUri(), server.user(), server.password())
                .withPatience(GraphConfig.LONG_PATIENCE));
        new Neo4jGraphStore(connection).prepare();
        LargeGraph.write(server.boltUri(), server.user(), server.password());
    }

    @AfterAll
    void close() {
        connection.close();
    }

    @Test
    void tellsHowLongWhatItCutsShortIs() {
        var graph = new SnapshotRelationGraph(GraphSnapshots.of(connection));

        var met = graph.relations(new Companions(HUB, true), ALL, VIEW, FIRST);
        var crowd = graph.neighbours(CROWD, 1, ALL, 100);
        var around = graph.neighbours(HUB, 2, ALL, 100);
        var common = graph.common(Set.of(HUB, NETWORK), ALL, FIRST);

        assertThat(met.total()).isEqualTo(LargeGraph.PEOPLE);
        assertThat(met.items().getFirst().events().items()).hasSize(3);
        assertThat(met.items().getFirst().events().total()).isGreaterThan(3);
        assertThat(crowd.nodes()).hasSize(100);
        assertThat(crowd.total()).isEqualTo(1 + LargeGraph.PEOPLE + 1 + 1 + 3);
        assertThat(around.nodes()).hasSize(100);
        assertThat(around.total()).isEqualTo(1 + LargeGraph.EVENTS + LargeGraph.PEOPLE + 1 + 300);
        assertThat(common.total()).isEqualTo(LargeGraph.EVENTS);
    }
}

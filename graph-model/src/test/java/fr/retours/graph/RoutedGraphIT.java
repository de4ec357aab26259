package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.snapshot.GraphSnapshots;
import fr.retours.graph.testing.FactsBuilder;
import fr.retours.graph.testing.GraphStoreContract;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.DigestedRecap;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A graph behind {@code neo4j://}: whom to ask is what the server's own routing table tells. */
@ExtendWith(TestGraphServer.class)
class RoutedGraphIT {
    private static final Person ANNA = new Person(PersonId.named("Anna Roux"), "Anna Roux", List.of());
    private static final Person BELA = new Person(PersonId.named("Bela Nagy"), "Bela Nagy", List.of());

    private final Neo4jConnection connection;

    RoutedGraphIT(GraphServer server) {
        URI bolt = server.boltUri();
        connection = new Neo4jConnection(
                GraphConfig.of(URI.create("neo4j://" + bolt.getAuthority()), server.user(), server.password())
                        .withPatience(GraphConfig.LONG_PATIENCE));
    }

    @Test
    void whatWasWrittenIsReadAtOnceByWhoeverWroteIt() {
        try (var store = new Neo4jGraphStore(connection)) {
            store.empty();
            store.prepare();
            for (int round = 0; round < 20; round++) {
                String version = "v" + round;
                List<RecapFacts> recaps = List.of(FactsBuilder.recap("a")
                        .tookPart(round % 2 == 0 ? ANNA : BELA)
                        .facts());
                store.replace(List.of(new DigestedRecap(recaps.getFirst(), version)));
                store.setDatasetVersion(version);

                assertThat(store.datasetVersion()).isEqualTo(Optional.of(version));
                assertThat(store.inventory().values())
                        .singleElement()
                        .satisfies(one -> assertThat(one.digest()).isEqualTo(version));
                assertThat(GraphStoreContract.flaws(store, recaps)).isEmpty();
            }
            assertThat(GraphSnapshots.of(connection).current().state().version())
                    .contains("v19");
            store.empty();
        }
    }
}

package fr.retours.graph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.retours.graph.DatasetMark.NotedChanges;
import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.OpenGraph;
import fr.retours.graph.relation.SnapshotParticipationGraph;
import fr.retours.graph.relation.SnapshotRelationGraph;
import fr.retours.graph.testing.FactsBuilder;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What those who read see while the graph is written. */
@ExtendWith(TestGraphServer.class)
class GraphSnapshotsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Person ANNA = new Person(new PersonId("person:anna"), "Anna", List.of());
    private static final Person BENOIT = new Person(new PersonId("person:benoit"), "Benoît", List.of());
    private static final RecapFacts BOTH =
            FactsBuilder.recap("b").tookPart(ANNA).tookPart(BENOIT).facts();

    private OpenGraph open;
    private GraphSnapshots latest;

    @BeforeEach
    void connect(GraphServer server) {
        open = OpenGraph.empty(server.boltUri(), server.user(), server.password());
        open.store().prepare();
        open.store().replace(FactsBuilder.recap("a").facts(), "1");
        latest = GraphSnapshots.of(open.connection());
    }

    @AfterEach
    void disconnect() {
        latest.close();
        open.close();
    }

    @Test
    void eachReadingSeesWhatWasCommittedLast() {
        assertThat(events(latest)).isZero();
        open.store().replace(BOTH, "1");
        assertThat(events(latest)).isEqualTo(1);
        open.store().replace(FactsBuilder.recap("c").tookPart(ANNA).facts(), "1");
        assertThat(events(latest)).isEqualTo(2);
        open.store().remove(new RecapId("b"));
        assertThat(events(latest)).isEqualTo(1);
    }

    @Test
    void aStateIsReadOnceUntilTheNextCommit() {
        assertThat(latest.current()).isSameAs(latest.current());
    }

    @Test
    void readersNeverSeeHalfACommitHoweverFastTheyFollow() throws Exception {
        var graph = new SnapshotRelationGraph(latest);
        open.store().replace(BOTH, "1");
        try (var writer = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes = writer.submit(() -> {
                for (int time = 0; time < 60; time++) {
                    open.store().remove(BOTH.recap().id());
                    open.store().replace(BOTH, "1");
                }
            });
            Set<Integer> seen = new TreeSet<>();
            do {
                seen.add(graph.neighbours(BOTH.event().orElseThrow().id(), 1, RelationFilter.NONE, 10)
                        .nodes()
                        .size());
            } while (!writes.isDone());
            writes.get();

            assertThat(seen).isSubsetOf(0, 3);
            assertThat(graph.neighbours(BOTH.event().orElseThrow().id(), 1, RelationFilter.NONE, 10)
                            .nodes())
                    .hasSize(3);
        }
    }

    @Test
    void whatARunWritesIsSeenWhenTheRunIsComplete() {
        open.store().setDatasetVersion("v1");
        try (var followed = GraphSnapshots.followed(open.connection())) {
            assertThat(followed.current().state().version()).contains("v1");

            open.store().replace(BOTH, "1");

            assertThat(latest.current().state().version()).isEmpty();
            assertThat(events(followed)).isZero();
            open.store().setDatasetVersion("v2");
            await().atMost(PATIENCE)
                    .until(() -> followed.current()
                            .state()
                            .version()
                            .equals(latest.current().state().version()));
            assertThat(events(followed)).isEqualTo(1);
        }
    }

    @Test
    void aGraphThatARunLeftHalfIsNotReadUntilOneHasEnded() {
        open.store().replace(BOTH, "1");

        try (var followed = GraphSnapshots.followed(open.connection())) {
            assertThatExceptionOfType(GraphUnavailableException.class)
                    .isThrownBy(followed::current)
                    .withMessageContaining("a run fills the graph");

            open.store().setDatasetVersion("v1");

            await().atMost(PATIENCE)
                    .ignoreException(GraphUnavailableException.class)
                    .until(() -> events(followed) == 1);
        }
    }

    @Test
    void anEmptyGraphIsNotReadWhereSomethingIsToBeInIt() {
        try (var followed = GraphSnapshots.followed(open.connection(), Optional::empty, () -> true)) {
            assertThatExceptionOfType(GraphUnavailableException.class).isThrownBy(followed::current);

            open.store().setDatasetVersion("v1");

            await().atMost(PATIENCE)
                    .ignoreException(GraphUnavailableException.class)
                    .until(() -> events(followed) == 0);
        }
    }

    @Test
    void aRunThatChangesWithoutANewVersionIsSeen() {
        open.store().setDatasetVersion("v1");
        try (var followed = GraphSnapshots.followed(open.connection())) {
            assertThat(events(followed)).isZero();

            open.store().replace(BOTH, "1");
            open.store().setDatasetVersion("v1");

            await().atMost(PATIENCE).until(() -> events(followed) == 1);
        }
    }

    @Test
    void aCopyIsReadFirstAndGivesWayToALaterRun(@TempDir Path folder) throws IOException {
        open.store().setDatasetVersion("v1");
        var copy = new GraphCopy(folder.resolve("copy"));
        copy.refresh(open.connection(), NotedChanges.unknown());
        open.store().replace(BOTH, "1");

        try (var followed = GraphSnapshots.followed(open.connection(), () -> copy.read("v1"), () -> false)) {
            assertThat(followed.current().state().version()).contains("v1");
            assertThat(events(followed)).as("the run is not complete").isZero();

            open.store().setDatasetVersion("v1");

            await().atMost(PATIENCE).until(() -> events(followed) == 1);
        }
    }

    @Test
    void aCopyIsReadWhileTheGraphIsAway(@TempDir Path folder) throws IOException {
        open.store().replace(BOTH, "1");
        open.store().setDatasetVersion("v1");
        var copy = new GraphCopy(folder.resolve("copy"));
        copy.refresh(open.connection(), NotedChanges.unknown());

        try (var away = new Neo4jConnection(GraphConfig.of(URI.create("bolt://127.0.0.1:1"), "", ""));
                var followed = GraphSnapshots.followed(away, () -> copy.read("v1"), () -> false)) {
            assertThat(events(followed)).isEqualTo(1);
        }
    }

    @Test
    void aWriterThatHoldsTheGraphKeepsNobodyFromReading() throws Exception {
        open.store().setDatasetVersion("v1");
        try (var followed = GraphSnapshots.followed(open.connection());
                var writer = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(events(followed)).isZero();
            var begun = new CountDownLatch(1);
            var end = new CountDownLatch(1);
            var holding = writer.submit(() -> open.connection().readWhole("hold the graph", neo4j -> {
                begun.countDown();
                return awaited(end);
            }));
            begun.await();

            assertThat(events(followed)).isZero();
            end.countDown();
            assertThat(holding.get()).isTrue();
        }
    }

    @Test
    void readsThatBelongTogetherSeeOneState() {
        var graph = new SnapshotParticipationGraph(latest);
        graph.inOneState(() -> {
            assertThat(graph.person(ANNA.id())).isEmpty();
            open.store().replace(BOTH, "1");
            assertThat(graph.person(ANNA.id())).isEmpty();
        });
        assertThat(graph.person(ANNA.id())).isPresent();
    }

    private static long events(GraphSnapshots snapshots) {
        return new SnapshotParticipationGraph(snapshots)
                .eventsOf(ANNA.id(), RelationFilter.NONE, new PageWindow(10, 0))
                .total();
    }

    private static boolean awaited(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

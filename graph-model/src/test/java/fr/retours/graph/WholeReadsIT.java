package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.relation.Neo4jRelationGraph;
import fr.retours.graph.relation.WebReads;
import fr.retours.graph.testing.FactsBuilder;
import fr.retours.model.EventFilter;
import fr.retours.model.GraphStore;
import fr.retours.model.Person;
import fr.retours.model.PersonId;
import fr.retours.model.RecapId;
import fr.retours.model.RelationFilter;
import fr.retours.model.Window;
import fr.retours.model.relation.Neighbour;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a commit, or a writer killed in one, costs those who read. */
@ExtendWith(TestGraphServer.class)
class WholeReadsIT {
    private static final Window ALL = new Window(Window.MAX_LIMIT, 0);

    private OpenGraph open;

    @BeforeEach
    void connect(GraphServer server) {
        open = OpenGraph.empty(server.boltUri(), server.user(), server.password());
        open.store().prepare();
        open.store().replace(FactsBuilder.recap("a").facts(), "1");
    }

    @AfterEach
    void disconnect() {
        open.close();
    }

    private Duration timeOfARead() {
        long start = System.nanoTime();
        assertThat(open.graph().events(EventFilter.NONE, ALL).items()).hasSize(1);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void aReadWaitsForACommitThatIsUnderWay() {
        CommitMarks.begin(open.connection());
        Thread.ofVirtual().start(() -> {
            pause(Duration.ofMillis(300));
            CommitMarks.end(open.connection(), 1);
        });

        assertThat(timeOfARead()).isBetween(Duration.ofMillis(100), Duration.ofMillis(950));
    }

    @Test
    void aCommitThatNeverEndsHoldsUpOneReadOnly() {
        CommitMarks.begin(open.connection());

        assertThat(timeOfARead()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
        assertThat(timeOfARead()).isLessThan(Duration.ofMillis(700));
    }

    @Test
    void whatIsReadAfterACommitThatNeverEndedIsKept() {
        CommitMarks.begin(open.connection());
        var reads = new WholeReads(open.connection());
        var kept = new KeptAnswer<Integer>();
        var times = new AtomicInteger();
        Supplier<Integer> asked = () -> reads.read("count", kept, tx -> times.incrementAndGet(), (tx, basis) -> basis);

        int first = asked.get();

        assertThat(asked.get()).isEqualTo(first);
        assertThat(times).hasValue(first);
        CommitMarks.end(open.connection(), 1);
        assertThat(asked.get()).isEqualTo(first + 1);
    }

    @Test
    void aNextRunForgetsTheCommitThatNeverEnded() {
        CommitMarks.begin(open.connection());

        GraphStore store = open.store();
        store.prepare();

        assertThat(open.connection().read("read the marks", CommitMarks::read).isCalm())
                .isTrue();
    }

    @Test
    void whatIsKeptOfWhoWasWhereHoldsUntilTheNextCommit() {
        var graph = new Neo4jRelationGraph(new WebReads(open.connection()));
        var anna = new Person(new PersonId("person:anna"), "Anna", List.of());

        assertThat(around(graph, anna)).isEmpty();
        open.store().replace(FactsBuilder.recap("b").tookPart(anna).facts(), "1");
        assertThat(around(graph, anna)).hasSize(2);
        open.store().replace(FactsBuilder.recap("c").tookPart(anna).facts(), "1");
        assertThat(around(graph, anna)).hasSize(3);
        open.store().remove(new RecapId("b"));
        assertThat(around(graph, anna)).hasSize(2);
    }

    @Test
    void readersOfWhoWasWhereNeverSeeHalfACommit() throws Exception {
        var graph = new Neo4jRelationGraph(new WebReads(open.connection()));
        var anna = new Person(new PersonId("person:anna"), "Anna", List.of());
        var benoit = new Person(new PersonId("person:benoit"), "Benoît", List.of());
        var both = FactsBuilder.recap("b").tookPart(anna).tookPart(benoit).facts();
        open.store().replace(both, "1");
        var done = new AtomicBoolean();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = readers.submit(() -> {
                Set<Integer> seen = new TreeSet<>();
                while (!done.get()) {
                    seen.add(graph.neighbours(both.event().id(), 1, RelationFilter.NONE, 10)
                            .nodes()
                            .size());
                }
                return seen;
            });
            for (int time = 0; time < 30; time++) {
                open.store().remove(both.recap().id());
                open.store().replace(both, "1");
                pause(Duration.ofMillis(20));
            }
            done.set(true);

            assertThat(reader.get()).isSubsetOf(0, 3).contains(3);
        }
    }

    private static List<Neighbour> around(Neo4jRelationGraph graph, Person person) {
        return graph.neighbours(person.id(), 1, RelationFilter.NONE, 10).nodes();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

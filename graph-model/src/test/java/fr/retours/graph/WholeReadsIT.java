package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.testing.FactsBuilder;
import fr.retours.model.EventFilter;
import fr.retours.model.GraphStore;
import fr.retours.model.Window;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.time.Duration;
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
    void aNextRunForgetsTheCommitThatNeverEnded() {
        CommitMarks.begin(open.connection());

        GraphStore store = open.store();
        store.prepare();

        assertThat(open.connection().read("read the marks", CommitMarks::read).isCalm())
                .isTrue();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

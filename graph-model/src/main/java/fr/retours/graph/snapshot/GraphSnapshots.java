package fr.retours.graph.snapshot;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import fr.retours.graph.DatasetMark;
import fr.retours.graph.Neo4jConnection;
import fr.retours.model.port.GraphReads;
import fr.retours.model.port.GraphUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Keeps one state of the graph in memory, whole, and reads the next one while others go on with that. Either each reading looks
 * whether a commit came; or a thread of its own follows the runs that fill the graph, so that nobody who reads waits for a
 * writer, and the state changes when a run is complete. Safe for concurrent use.
 */
public final class GraphSnapshots implements SnapshotSource, AutoCloseable {
    private static final int PAUSE_MILLIS = 100;
    /** Longest wait for the first state of a graph that answers: a large one takes its time. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Neo4jConnection connection;
    private final Optional<ScheduledExecutorService> follower;
    /** Whether there is something that the graph is to hold: then an empty one is not taken for all there is. */
    private final BooleanSupplier filled;

    private final ReentrantLock refreshing = new ReentrantLock();
    private final ReentrantLock arrival = new ReentrantLock();
    private final Condition arrived = arrival.newCondition();
    /** What reads on this thread see until {@link #inOneState} ends: not static, for each graph has its own. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable PinnedState> pinned = new ThreadLocal<>();

    private volatile @Nullable MarkedSnapshot held;
    /** Why the follower has nothing yet. */
    private volatile @Nullable RuntimeException failure;

    /** Whether the copy or the graph answers the follower. */
    private volatile boolean answering;

    private GraphSnapshots(
            Neo4jConnection connection, Optional<ScheduledExecutorService> follower, BooleanSupplier filled) {
        this.connection = connection;
        this.follower = follower;
        this.filled = filled;
    }

    /** What reads that belong together see: the state that the first of them found. */
    private static final class PinnedState {
        private @Nullable GraphSnapshot snapshot;
    }

    /** Sees at each reading what was committed last. */
    public static GraphSnapshots of(Neo4jConnection connection) {
        return new GraphSnapshots(connection, Optional.empty(), () -> false);
    }

    /** Follows the graph: what a run writes is seen within a second or so after its end, by the size of the graph; none of it before. */
    public static GraphSnapshots followed(Neo4jConnection connection) {
        return followed(connection, Optional::empty, () -> false);
    }

    /**
     * Follows the graph, as {@link #followed(Neo4jConnection)}, beginning with what the last run left.
     *
     * @param copy asked once for a state of the graph that is sooner read than the graph, and may be there when that is not
     * @param filled whether there is something that the graph is to hold, so that an empty one is being made anew
     */
    public static GraphSnapshots followed(
            Neo4jConnection connection, Supplier<Optional<MarkedSnapshot>> copy, BooleanSupplier filled) {
        var follower = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("graph-snapshots").factory());
        var snapshots = new GraphSnapshots(connection, Optional.of(follower), filled);
        follower.execute(() -> snapshots.begin(copy));
        var unused = follower.scheduleWithFixedDelay(snapshots::follow, 0, PAUSE_MILLIS, MILLISECONDS);
        return snapshots;
    }

    @Override
    public GraphSnapshot current() {
        PinnedState pin = pinned.get();
        if (pin == null) {
            return newest();
        }
        if (pin.snapshot == null) {
            pin.snapshot = newest();
        }
        return pin.snapshot;
    }

    private GraphSnapshot newest() {
        if (follower.isEmpty()) {
            return latest();
        }
        MarkedSnapshot last = held;
        return last == null ? first() : last.snapshot();
    }

    @Override
    public <E extends Exception> void inOneState(GraphReads<E> reads) throws E {
        if (pinned.get() != null) {
            reads.run();
            return;
        }
        pinned.set(new PinnedState());
        try {
            reads.run();
        } finally {
            pinned.remove();
        }
    }

    /** Looks for a commit; while another thread reads what came, the state before does. */
    private GraphSnapshot latest() {
        MarkedSnapshot known = held;
        if (known != null && !refreshing.tryLock()) {
            return known.snapshot();
        }
        if (known == null) {
            refreshing.lock();
        }
        try {
            DatasetMark now = connection.read("read the state of the graph", DatasetMark::read);
            MarkedSnapshot last = held;
            return last != null && last.mark().equals(now) ? last.snapshot() : load();
        } finally {
            refreshing.unlock();
        }
    }

    private GraphSnapshot load() {
        MarkedSnapshot fresh = connection.readWhole("read the graph", this::read);
        held = fresh;
        return fresh.snapshot();
    }

    private MarkedSnapshot read(SimpleQueryRunner neo4j) {
        DatasetMark mark = DatasetMark.read(neo4j);
        return new MarkedSnapshot(new SnapshotReader(GraphRows.of(neo4j)).read(mark.state()), mark);
    }

    private void begin(Supplier<Optional<MarkedSnapshot>> copy) {
        answering = true;
        try {
            held = copy.get().orElse(null);
        } finally {
            answering = false;
            tellArrival();
        }
    }

    private void follow() {
        try {
            DatasetMark now = connection.read("read the state of the graph", DatasetMark::read);
            answering = true;
            MarkedSnapshot last = held;
            if (last == null && (now.isUnderWay() || (now.isOfNothing() && filled.getAsBoolean()))) {
                throw new GraphUnavailableException(
                        "a run fills the graph, or one was cut short: wait until the next has ended");
            }
            if (last == null || now.isPublishedAfter(last.mark())) {
                load();
            }
            failure = null;
        } catch (RuntimeException e) {
            answering = false;
            failure = e; // thrown to whoever has nothing to read
        }
        tellArrival();
    }

    private void tellArrival() {
        arrival.lock();
        try {
            arrived.signalAll();
        } finally {
            arrival.unlock();
        }
    }

    /** Waits for the first state. */
    private GraphSnapshot first() {
        await(connection.patience());
        if (answering) {
            await(LONGEST);
        }
        MarkedSnapshot last = held;
        if (last != null) {
            return last.snapshot();
        }
        RuntimeException failed = failure;
        throw failed != null
                ? failed
                : new GraphUnavailableException(
                        "graph must be read within " + connection.patience() + ", got nothing yet");
    }

    private void await(Duration time) {
        long left = time.toNanos();
        arrival.lock();
        try {
            while (held == null && failure == null && left > 0) {
                left = arrived.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException("the reader stops and no longer waits for the graph", e);
        } finally {
            arrival.unlock();
        }
    }

    /** Follows no longer; whoever opened the connection closes it. */
    @Override
    public void close() {
        follower.ifPresent(ScheduledExecutorService::shutdownNow);
    }
}

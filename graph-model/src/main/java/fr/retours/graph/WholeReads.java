package fr.retours.graph;

import fr.retours.model.GraphRefusedException;
import fr.retours.model.GraphUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Reads that see each recap as it was before a commit or after it, never in between: what a commit fell into is read again.
 * While commits follow so closely that no attempt stays clear of them, the last one is what there is. Safe for concurrent
 * use.
 */
public final class WholeReads {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);

    /** Marks under which nothing can be read. */
    private static final CommitMarks UNKNOWN = new CommitMarks(1, 0);

    private final Neo4jConnection connection;
    /** Marks seen last, by whichever read: where they still hold after a read, they held before it. */
    private volatile CommitMarks lately = UNKNOWN;
    /** Marks that did not move for so long that the writer must have been killed in its commit. */
    private volatile @Nullable CommitMarks abandoned;

    /** Reads over the connection. */
    public WholeReads(Neo4jConnection connection) {
        this.connection = connection;
    }

    /**
     * Reads, and reads again while the driver sees hope.
     *
     * @param action what is being done, with the id, for the message: {@code read event event:x}
     */
    public <T> T read(String action, Function<SimpleQueryRunner, T> work) {
        return read(action, (neo4j, marks) -> work.apply(neo4j), attempt -> {});
    }

    /**
     * Reads like {@link #read(String, Function)}, from a basis that is kept until the next commit. Where it is missing, it is read
     * by itself beforehand, so that nobody holds a connection while waiting for it.
     *
     * @param basis reads it
     */
    public <B, T> T read(
            String action,
            KeptAnswer<B> kept,
            Function<SimpleQueryRunner, B> basis,
            BiFunction<SimpleQueryRunner, B, T> work) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        B fresh = null;
        while (true) {
            B last = System.nanoTime() > deadline ? fresh : null;
            Optional<T> answer = read(
                    action,
                    (neo4j, marks) ->
                            kept.find(marks).or(() -> Optional.ofNullable(last)).map(known -> work.apply(neo4j, known)),
                    attempt -> {});
            if (answer.isPresent()) {
                return answer.get();
            }
            fresh = readAndKeep(action, kept, basis);
        }
    }

    private <B> B readAndKeep(String action, KeptAnswer<B> kept, Function<SimpleQueryRunner, B> work) {
        return kept.inTurn(() -> read(
                action,
                (neo4j, marks) -> kept.find(marks).orElseGet(() -> work.apply(neo4j)),
                attempt -> kept.keep(attempt.value, attempt.before)));
    }

    private <T> T read(String action, BiFunction<SimpleQueryRunner, CommitMarks, T> work, Consumer<Attempt<T>> taker) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        CommitMarks first = null;
        CommitMarks expected = lately;
        while (true) {
            boolean last = System.nanoTime() > deadline;
            try {
                Attempt<T> attempt = attempt(action, expected, work);
                lately = attempt.after;
                if (last && attempt.before.equals(first)) {
                    abandoned = first;
                }
                boolean whole = isQuiet(attempt.before) && attempt.before.equals(attempt.after);
                if (whole) {
                    taker.accept(attempt);
                }
                if (whole || last) {
                    return attempt.value;
                }
                first = first == null ? attempt.after : first;
            } catch (GraphUnavailableException | GraphRefusedException e) {
                throw e;
            } catch (StaleReadException e) {
                if (last) {
                    throw new GraphUnavailableException("cannot " + action + " while the graph is being written", e);
                }
            } catch (RuntimeException e) { // half a commit may lack what is always there
                if (last) {
                    throw e;
                }
            }
            expected = UNKNOWN;
            pause();
        }
    }

    /** Reads once; the marks before it are read only when those expected cannot be relied on. */
    private <T> Attempt<T> attempt(
            String action, CommitMarks expected, BiFunction<SimpleQueryRunner, CommitMarks, T> work) {
        return connection.read(action, neo4j -> {
            CommitMarks before = isQuiet(expected) ? expected : CommitMarks.read(neo4j);
            T value = work.apply(neo4j, before);
            return new Attempt<>(value, before, CommitMarks.read(neo4j));
        });
    }

    private boolean isQuiet(CommitMarks marks) {
        return marks.isCalm() || marks.equals(abandoned);
    }

    /** An interrupt cuts the pause short and is noticed by the driver's next call. */
    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What one attempt read.
     *
     * @param before marks that held when it began, unless a commit fell into it
     * @param after marks read once it was over
     */
    private record Attempt<T>(T value, CommitMarks before, CommitMarks after) {}
}

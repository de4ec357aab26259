package fr.retours.graph;

import fr.retours.model.GraphRefusedException;
import fr.retours.model.GraphUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Reads that see each recap as it was before a commit or after it, never in between: what a commit fell into is read again.
 * While commits follow so closely that no attempt stays clear of them, the last one is what there is. Safe for concurrent
 * use.
 */
public final class WholeReads {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);

    private final Neo4jConnection connection;
    /** Marks that did not move for so long that the writer must have been killed in its commit. */
    private volatile @Nullable CommitMarks abandoned;

    /** Reads over the connection. */
    public WholeReads(Neo4jConnection connection) {
        this.connection = connection;
    }

    /**
     * Reads in one read transaction, tried again while the driver sees hope.
     *
     * @param action what is being done, with the id, for the message: {@code read event event:x}
     */
    public <T> T read(String action, Function<TransactionContext, T> work) {
        return read(action, marks -> Optional.empty(), work, attempt -> {});
    }

    /**
     * Reads like {@link #read(String, Function)}, or gives the answer that is kept.
     *
     * @param question what the answer depends on, beside the graph
     */
    public <Q, A> A read(String action, KeptAnswers<Q, A> kept, Q question, Function<TransactionContext, A> work) {
        return read(
                action,
                marks -> kept.find(question, marks),
                work,
                attempt -> kept.keep(question, attempt.value, attempt.marks, attempt.took));
    }

    private <T> T read(
            String action,
            Function<CommitMarks, Optional<T>> known,
            Function<TransactionContext, T> work,
            Consumer<Attempt<T>> taker) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        CommitMarks first = null;
        while (true) {
            boolean last = System.nanoTime() > deadline;
            try {
                Attempt<T> attempt = connection.read(action, tx -> attempt(tx, known, work));
                if (last && attempt.marks.equals(first)) {
                    abandoned = first;
                }
                if (attempt.whole) {
                    taker.accept(attempt);
                }
                if (attempt.whole || last) {
                    return attempt.value;
                }
                first = first == null ? attempt.marks : first;
            } catch (GraphUnavailableException | GraphRefusedException e) {
                throw e;
            } catch (RuntimeException e) { // half a commit may lack what is always there
                if (last) {
                    throw e;
                }
            }
            pause();
        }
    }

    private <T> Attempt<T> attempt(
            TransactionContext tx, Function<CommitMarks, Optional<T>> known, Function<TransactionContext, T> work) {
        CommitMarks before = CommitMarks.read(tx);
        Optional<T> kept = known.apply(before);
        if (kept.isPresent()) {
            return new Attempt<>(kept.get(), before, true, Duration.ZERO);
        }
        long start = System.nanoTime();
        T value = work.apply(tx);
        var took = Duration.ofNanos(System.nanoTime() - start);
        boolean calm = before.isCalm() || before.equals(abandoned);
        return new Attempt<>(value, before, calm && before.equals(CommitMarks.read(tx)), took);
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
     * @param marks as they were before
     * @param whole whether no commit fell into it
     */
    private record Attempt<T>(T value, CommitMarks marks, boolean whole, Duration took) {}
}

package fr.retours.api;

import fr.retours.model.GraphUnavailableException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a graph shows in time that it lives, or counts as unavailable. A server that is gone is noticed by the
 * adapter; one that has frozen, or a network that swallows packets, would leave the reader waiting. A server that is merely
 * slow, as after its start, is waited for.
 */
final class Promptness implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Callable<?> sign;
    private final Duration patience;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Watches over calls.
     *
     * @param sign a question of no difficulty
     */
    Promptness(Callable<?> sign, Duration patience) {
        this.sign = sign;
        this.patience = patience;
    }

    /** Gives up the calls still under way. */
    @Override
    public void close() {
        calls.shutdownNow();
    }

    /**
     * Returns what a call answers.
     *
     * @throws GraphUnavailableException if the graph shows no sign of life in time
     */
    <T> T of(Callable<T> call) {
        Future<T> answer = calls.submit(call);
        try {
            return isSlow(answer) ? onceAlive(answer) : answer.get();
        } catch (TimeoutException e) {
            throw new GraphUnavailableException(
                    "graph must show within " + patience + " that it lives, got nothing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException("the server stops and no longer waits for the graph", e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private boolean isSlow(Future<?> answer) throws InterruptedException, ExecutionException {
        try {
            answer.get(patience.toMillis() / 2, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        }
    }

    /** Waits longer for an answer, on condition that a question of no difficulty is answered at once. */
    private <T> T onceAlive(Future<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        Future<?> lives = calls.submit(sign);
        try {
            lives.get(patience.toMillis() / 2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (!answer.isDone()) {
                throw e;
            }
        } finally {
            lives.cancel(true);
        }
        return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ports throw nothing checked. */
    private static RuntimeException rethrown(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known
                ? known
                : new IllegalStateException("graph must throw nothing checked", failure);
    }
}

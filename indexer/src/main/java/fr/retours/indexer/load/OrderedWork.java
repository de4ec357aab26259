package fr.retours.indexer.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on what is given on several threads, as many as there are processors unless told otherwise, and hands the results over in the order of giving, on the thread
 * that gives. Whoever gives faster than is worked waits: only so much is held at once. Not safe for concurrent use.
 *
 * @param <I> what is given
 * @param <O> what becomes of it
 */
final class OrderedWork<I, O> implements AutoCloseable {
    /** What is being worked on, or done and not handed over. */
    static final int MOST_HELD = 256;

    private final Function<I, O> work;
    private final Consumer<O> taker;
    private final ExecutorService threads;
    private final Deque<Future<O>> held = new ArrayDeque<>();

    /** @param work safe for concurrent use */
    OrderedWork(Function<I, O> work, Consumer<O> taker) {
        this(Runtime.getRuntime().availableProcessors(), work, taker);
    }

    /**
     * @param atOnce on how many threads
     * @param work safe for concurrent use
     */
    OrderedWork(int atOnce, Function<I, O> work, Consumer<O> taker) {
        this.work = work;
        this.taker = taker;
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("work-", 1).factory());
    }

    /** Takes one more, and hands over what is done. */
    void give(I one) {
        if (held.size() == MOST_HELD) {
            handOver();
        }
        held.add(threads.submit(() -> work.apply(one)));
        while (!held.isEmpty() && held.getFirst().isDone()) {
            handOver();
        }
    }

    /** Waits for all that was given, and hands it over. */
    void finish() {
        while (!held.isEmpty()) {
            handOver();
        }
    }

    private void handOver() {
        taker.accept(result(held.removeFirst()));
    }

    /** Waits for work on another thread; what fails there fails here. */
    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a run must not be interrupted", e);
        }
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}

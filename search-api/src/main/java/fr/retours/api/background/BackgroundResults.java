package fr.retours.api.background;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.retours.api.answer.DataChangedException;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.text.deadline.DeadlineExceededException;
import fr.retours.text.deadline.OverloadException;
import fr.retours.text.deadline.RequestDeadline;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What may take longer to work out than a request may take. Each question is worked out once in a state of the graph, by a thread of its own, one question after the
 * other. Whoever asks waits as long as its request may take; the work goes on after that, so that who asks again finds it done. Safe for concurrent use.
 *
 * @param <K> what is asked, but for the state of the graph
 * @param <V> what is worked out
 */
public final class BackgroundResults<K, V> {
    /** Work that takes longer is given up; nothing that is let in does. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(10);

    private static final int MOST_WAITING = 20;
    private static final int MOST_KEPT = 100;
    private static final Duration KEPT = Duration.ofHours(1);
    /** After so long it is seen that nobody waits for the request any more. */
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final ParticipationGraph graph;
    private final Duration patience;
    private final Executor worker;
    private final Cache<StatedQuestion<K>, FutureTask<V>> results =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(KEPT).build();

    /** A question to one state of the graph. */
    private record StatedQuestion<K>(K question, String revision) {}

    /**
     * Works on what a graph holds.
     *
     * @param patience longest time that anybody waits, also in requests that may take longer
     */
    public BackgroundResults(ParticipationGraph graph, Duration patience) {
        this(graph, patience, oneThread());
    }

    /** Has {@code worker} do the work. */
    BackgroundResults(ParticipationGraph graph, Duration patience, Executor worker) {
        this.graph = graph;
        this.patience = patience;
        this.worker = worker;
    }

    private static Executor oneThread() {
        var threads = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("background").factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /**
     * Returns what is asked for, once it is worked out. What fails is not kept. While a commit is under way nothing is: there is no state that would be asked about
     * again.
     *
     * @param work reads the graph, and sees one state of it
     * @throws DeadlineExceededException if that takes longer than the request may; the work goes on
     * @throws OverloadException if too much else waits to be worked out
     * @throws DataChangedException if there was a commit before the work began
     */
    public V get(K question, Supplier<V> work) {
        Optional<String> revision = graph.state().revision();
        var mine = new FutureTask<>(() -> worked(revision, revision.isPresent() ? LONGEST_WORK : patience, work));
        if (revision.isEmpty()) {
            begin(mine);
            return await(mine);
        }
        var stated = new StatedQuestion<>(question, revision.get());
        FutureTask<V> others = results.asMap().putIfAbsent(stated, mine);
        FutureTask<V> task = others == null ? mine : others;
        try {
            if (others == null) {
                begin(mine);
            }
            return await(task);
        } finally {
            if (task.isDone() && task.state() != FutureTask.State.SUCCESS) {
                results.asMap().remove(stated, task);
            }
        }
    }

    private void begin(FutureTask<V> task) {
        try {
            worker.execute(task);
        } catch (RejectedExecutionException e) {
            task.cancel(false);
            throw new OverloadException("so much may wait to be worked out and no more: " + MOST_WAITING);
        }
    }

    private V worked(Optional<String> revision, Duration longest, Supplier<V> work) {
        var result = new AtomicReference<V>();
        RequestDeadline.within(
                longest,
                () -> graph.inOneState(() -> {
                    if (revision.isPresent() && !graph.state().revision().equals(revision)) {
                        throw new DataChangedException();
                    }
                    result.set(work.get());
                }));
        return Objects.requireNonNull(result.get());
    }

    private V await(FutureTask<V> task) {
        var deadline = RequestDeadline.current();
        deadline.rest(); // others may work meanwhile
        try {
            for (Duration left = patience; left.isPositive(); left = left.minus(GLANCE)) {
                deadline.check();
                try {
                    return task.get(GLANCE.toNanos(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    // looks whether the request still has time, and waits on
                }
            }
            throw new DeadlineExceededException("what is asked must be worked out within " + patience);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException("a request waits for its answer until it is interrupted, and it was");
        }
    }
}

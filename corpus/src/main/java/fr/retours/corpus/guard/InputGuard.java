package fr.retours.corpus.guard;

import fr.retours.corpus.guard.GuardException.Limit;
import fr.retours.extraction.text.InterruptionCheck;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on one input so that whatever the input does to it ends there. The work has a thread of its own, with a stack
 * of a known size: how deep an input may be nested does not depend on who reads it. Time is the thread's processor time, so
 * that a busy machine does not change what is read; ten times as long by the clock ends work that waits. After the limit
 * the thread is interrupted, which ends it where it asks {@link InterruptionCheck}; one that still goes on is left behind and
 * keeps no program from ending. Safe for concurrent use.
 */
public final class InputGuard {
    /** The stack of the thread that works on an input, in bytes. */
    public static final long STACK = 8L << 20;

    /** How many times as long as its processor time work may take by the clock. */
    public static final int CLOCK = 10;

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Threads are used again: the taggers of the extraction are costly to make for each. */
    private final ExecutorService threads = Executors.newCachedThreadPool(InputGuard::thread);

    private static Thread thread(Runnable work) {
        var thread = new Thread(null, work, "retours-input", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /** Does work that waits for nobody. */
    public <T> T run(Duration limit, Callable<T> work) throws GuardException, ExecutionException {
        return run(limit, Duration.ZERO, work);
    }

    /**
     * Does the work and waits for it.
     *
     * @param limit of processor time
     * @param patience how much longer work may take by the clock that waits for others
     * @throws GuardException if it takes too long, too much memory or too much stack
     * @throws ExecutionException if the work fails otherwise; its cause is that failure
     * @throws CancellationException if the waiting thread is interrupted; it stays marked as such
     */
    public <T> T run(Duration limit, Duration patience, Callable<T> work) throws GuardException, ExecutionException {
        var timed = new Timed<>(work);
        Future<T> task = threads.submit(timed);
        try {
            return await(limit, limit.multipliedBy(CLOCK).plus(patience), timed, task);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for an input");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case OutOfMemoryError full -> throw new GuardException(Limit.MEMORY, full);
                case StackOverflowError deep -> throw new GuardException(Limit.DEPTH, deep);
                case null, default -> throw e;
            }
        }
    }

    private static <T> T await(Duration limit, Duration clock, Timed<T> timed, Future<T> task)
            throws GuardException, InterruptedException, ExecutionException {
        long end = System.nanoTime() + clock.toNanos();
        while (true) {
            try {
                return task.get(Math.min(LOOK.toMillis(), limit.toMillis()), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() - end > 0 || timed.processorTime() > limit.toNanos()) {
                    task.cancel(true);
                    throw new GuardException(Limit.TIME, e);
                }
            }
        }
    }

    /** Work that knows how much processor time its thread has spent on it. */
    private static final class Timed<T> implements Callable<T> {
        private final Callable<T> work;
        private volatile long startTime;
        private volatile @Nullable Thread thread;

        Timed(Callable<T> work) {
            this.work = work;
        }

        @Override
        public T call() throws Exception {
            startTime = THREADS.getCurrentThreadCpuTime();
            thread = Thread.currentThread();
            return work.call();
        }

        /** Returns nanoseconds, 0 before it starts. */
        long processorTime() {
            Thread started = thread;
            return started == null ? 0 : THREADS.getThreadCpuTime(started.threadId()) - startTime;
        }
    }
}

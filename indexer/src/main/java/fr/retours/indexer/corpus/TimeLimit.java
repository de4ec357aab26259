package fr.retours.indexer.corpus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what may never end in a thread of its own. After the limit the thread is interrupted, which ends it at its next
 * read or piece of text; one that still goes on is left behind and keeps no program from ending.
 */
record TimeLimit(Duration limit) {
    /** Deeply nested documents need stack: this is what the main thread has. */
    private static final long STACK = 8L << 20;

    /** Work that may fail. */
    interface Work<T> {
        /** Does it. */
        T run() throws Exception;
    }

    /**
     * Does the work and waits for it.
     *
     * @param file named in the faults
     * @throws CorpusFormatException if it takes too long, too much memory or too much stack
     * @throws ExecutionException if the work fails otherwise; its cause is that failure
     */
    <T> T run(Path file, Work<T> work) throws ExecutionException {
        var task = new FutureTask<T>(work::run);
        var thread = new Thread(null, task, "retours-document", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new CorpusFormatException(file, 0, Fault.TOO_SLOW, limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CorpusFormatException(file, 0, Fault.UNREADABLE, "interruption");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                throw new CorpusFormatException(file, 0, Fault.TOO_HEAVY, "");
            }
            if (e.getCause() instanceof StackOverflowError) {
                throw new CorpusFormatException(file, 0, Fault.DAMAGED, "");
            }
            throw e;
        }
    }
}

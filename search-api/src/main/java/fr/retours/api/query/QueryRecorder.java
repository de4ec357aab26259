package fr.retours.api.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Counts into a folder. A request only leaves its query in memory, without a lock; a thread of its own counts it within a second and
 * writes within a minute, so that whatever ends the program costs a minute at most. When more is left than can be counted
 * ({@value #MOST_WAITING} a second), the rest is not.
 */
public final class QueryRecorder implements QueryCounting, AutoCloseable {
    /** For as many days counts can be kept. */
    public static final int MOST_DAYS = KeptDays.MOST;

    static final int MOST_WAITING = 10_000;

    /** Longer queries are cut by far before. */
    private static final int LONGEST = 500;

    private static final int SECONDS_BETWEEN_FILES = 60;

    private final Queue<Happened> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger room = new AtomicInteger(MOST_WAITING);
    private final FileChannel lock;
    private final QueryCounter counter;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("query-recorder").factory());

    private QueryRecorder(FileChannel lock, QueryCounter counter) {
        this.lock = lock;
        this.counter = counter;
    }

    /** What a request left. */
    private record Happened(String query, boolean followed, boolean answered) {}

    /**
     * Starts counting.
     *
     * @param kept for how many days counts are kept, from 1 to {@value #MOST_DAYS}
     * @param clock tells the day
     * @param forgotten whose names are kept in no count
     * @param trouble gets a line in French, once, when counts cannot be read or written; what is not written then is tried again
     * @throws QueryFilesException if the folder cannot be used, or another server counts there
     */
    public static QueryRecorder start(
            Path folder, int kept, Clock clock, ForgottenNames forgotten, Consumer<String> trouble) {
        var recorder = open(folder, kept, clock, forgotten, trouble);
        var unusedCounting = recorder.thread.scheduleWithFixedDelay(recorder::count, 1, 1, TimeUnit.SECONDS);
        var unusedWriting = recorder.thread.scheduleWithFixedDelay(
                recorder::write, SECONDS_BETWEEN_FILES, SECONDS_BETWEEN_FILES, TimeUnit.SECONDS);
        return recorder;
    }

    /** Does the same, but counts only when told to. */
    static QueryRecorder open(Path path, int kept, Clock clock, ForgottenNames forgotten, Consumer<String> trouble) {
        var folder = new QueryFolder(path);
        folder.create();
        var lock = take(folder);
        return new QueryRecorder(lock, new QueryCounter(folder, kept, clock, forgotten, trouble));
    }

    /** Returns whether so many days can be kept. */
    public static boolean canKeep(int days) {
        return days >= 1 && days <= KeptDays.MOST;
    }

    private static FileChannel take(QueryFolder folder) {
        try {
            var channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw QueryFilesException.taken(folder.path());
            }
            return channel;
        } catch (IOException e) {
            throw QueryFilesException.unusable(folder.lock(), e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true; // by this very process
        }
    }

    @Override
    public void asked(String query, boolean answered) {
        leave(new Happened(cut(query), false, answered));
    }

    @Override
    public void followed(String query) {
        leave(new Happened(cut(query), true, true));
    }

    private static String cut(String query) {
        return query.substring(0, Math.min(LONGEST, query.length()));
    }

    private void leave(Happened one) {
        if (room.getAndDecrement() > 0) {
            waiting.add(one);
        } else {
            room.incrementAndGet();
        }
    }

    /** Counts what requests have left. */
    void count() {
        for (var one = waiting.poll(); one != null; one = waiting.poll()) {
            room.incrementAndGet();
            if (one.followed()) {
                counter.followed(one.query());
            } else {
                counter.asked(one.query(), one.answered());
            }
        }
        counter.turnDay();
    }

    /** Writes what was counted. */
    void write() {
        counter.write();
    }

    /** Counts and writes what is left. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            var unused = thread.awaitTermination(SECONDS_BETWEEN_FILES, TimeUnit.SECONDS);
            count();
            write();
            lock.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("letting go of the lock of counts", e);
        }
    }
}

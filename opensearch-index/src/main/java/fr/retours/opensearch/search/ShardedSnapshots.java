package fr.retours.opensearch.search;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import fr.retours.opensearch.wire.ShardCalls;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.settings.SearchSettings;
import fr.retours.text.store.IndexSnapshot;
import fr.retours.text.store.Snapshots;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.util.IOFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the slim copies of the last complete version. Whether there is a newer one is asked at every reading, or all the time by a thread of
 * its own: while that makes a newer one ready, and while nobody can be asked, the one before is read.
 */
final class ShardedSnapshots implements Snapshots {
    private static final int PAUSE_MILLIS = 500;

    private final ShardCalls calls;
    private final SearchSettings settings;
    private final ReentrantLock refreshing = new ReentrantLock();
    private final Optional<ScheduledExecutorService> follower;
    private String version = "";
    private volatile IndexSnapshot current = IndexSnapshot.empty();
    private volatile @Nullable IndexUnavailableException failure;
    private volatile boolean closed;

    private ShardedSnapshots(ShardCalls calls, SearchSettings settings, Optional<ScheduledExecutorService> follower) {
        this.calls = calls;
        this.settings = settings;
        this.follower = follower;
        refresh();
    }

    /** Looks for a newer version at every reading. */
    static ShardedSnapshots of(ShardCalls calls, SearchSettings settings) {
        return new ShardedSnapshots(calls, settings, Optional.empty());
    }

    /** Looks for newer versions all the time. */
    static ShardedSnapshots followed(ShardCalls calls, SearchSettings settings) {
        var follower = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sharded-snapshots").factory());
        var snapshots = new ShardedSnapshots(calls, settings, Optional.of(follower));
        var unused = follower.scheduleWithFixedDelay(snapshots::follow, PAUSE_MILLIS, PAUSE_MILLIS, MILLISECONDS);
        return snapshots;
    }

    private void follow() {
        try {
            refresh();
            failure = null;
        } catch (IndexUnavailableException e) {
            failure = e;
        } catch (RuntimeException e) { // bytes that nobody wrote are met in many ways
            failure = new IndexUnavailableException("L'index " + calls.where() + " est illisible : " + e, e);
        }
    }

    private void refresh() {
        refreshing.lock();
        try {
            var complete = calls.complete();
            if (!closed && complete.isPresent() && !complete.get().version().equals(version)) {
                var next = ShardedSnapshot.of(calls, complete.get(), settings, current);
                var before = current;
                current = next;
                version = complete.get().version();
                before.release();
            }
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            refreshing.unlock();
        }
    }

    private IndexUnavailableException unreadable(Exception cause) {
        return new IndexUnavailableException(
                "L'index " + calls.where() + " est illisible (" + cause.getMessage()
                        + ") : « retours verify » dit ce qui manque.",
                cause);
    }

    @Override
    public Kept keep() {
        if (follower.isEmpty()) {
            refresh();
        }
        while (true) {
            var snapshot = current;
            if (snapshot.tryAcquire()) {
                return new KeptVersion(snapshot);
            }
            if (closed) {
                throw new IllegalStateException("the reader of " + calls.where() + " must be open, got closed");
            }
        }
    }

    @Override
    public Optional<IndexUnavailableException> trouble() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        follower.ifPresent(ScheduledExecutorService::shutdownNow);
        refreshing.lock();
        try {
            if (!closed) {
                closed = true;
                current.release();
                calls.close();
            }
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            refreshing.unlock();
        }
    }

    /** A version that stays open. */
    private final class KeptVersion implements Kept {
        private final IndexSnapshot snapshot;
        private boolean released;

        KeptVersion(IndexSnapshot snapshot) {
            this.snapshot = snapshot;
        }

        @Override
        public <T> T read(IOFunction<IndexSnapshot, T> reading) {
            try {
                return reading.apply(snapshot);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        @Override
        public void close() {
            if (!released) {
                released = true;
                try {
                    snapshot.release();
                } catch (IOException e) {
                    throw unreadable(e);
                }
            }
        }
    }
}

package fr.retours.text.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import fr.retours.text.IndexUnavailableException;
import fr.retours.text.field.RecapFields;
import fr.retours.text.settings.SearchSettings;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.IOFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest commit open. Whether there is a newer one is seen by the listing of a folder and the head of one small
 * file: either at every reading, or ten times a second by a thread of its own, so that nobody who reads waits for a commit
 * to be made ready. While one thread does that, others go on with the commit before. Safe for concurrent use.
 */
public final class CurrentSnapshot implements Snapshots {
    /** Enough of a commit's file to hold the id that every commit is given. */
    private static final int STAMP_BYTES = 40;

    private static final int MOST_ATTEMPTS = 10;
    private static final int PAUSE_MILLIS = 100;
    /** After a failure less often: what does not open is read anew each time. */
    private static final int PAUSES_AFTER_FAILURE = 10;

    private static final byte[] NO_COMMIT = new byte[0];

    private final IndexSource source;
    private final SearchSettings settings;
    private final ReentrantLock refreshing = new ReentrantLock();
    private final Optional<ScheduledExecutorService> follower;
    private byte[] stamp = NO_COMMIT;
    private volatile IndexSnapshot current = IndexSnapshot.empty();
    /** Why the follower could not open the newest commit. */
    private volatile @Nullable RuntimeException failure;
    /** What is wrong with the commit that was found first, when it can be opened all the same. */
    private volatile @Nullable IndexUnavailableException damage;

    private int pauses;

    private volatile boolean closed;

    private CurrentSnapshot(IndexSource source, SearchSettings settings, Optional<ScheduledExecutorService> follower) {
        this.source = source;
        this.settings = settings;
        this.follower = follower;
        if (follower.isPresent()) {
            follow();
        } else {
            refresh();
        }
    }

    /** Looks for a newer commit at every reading. */
    public static CurrentSnapshot of(IndexSource source, SearchSettings settings) {
        return new CurrentSnapshot(source, settings, Optional.empty());
    }

    /**
     * Looks for newer commits all the time; a reading sees one within a second or so, by the size of the index, but none
     * between two complete data sets. An index that cannot be opened is {@link #trouble()}, as long as there is no other.
     */
    public static CurrentSnapshot followed(IndexSource source, SearchSettings settings) {
        var follower = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("current-snapshot").factory());
        var commits = new CurrentSnapshot(source, settings, Optional.of(follower));
        var unused = follower.scheduleWithFixedDelay(commits::follow, PAUSE_MILLIS, PAUSE_MILLIS, MILLISECONDS);
        return commits;
    }

    @Override
    public Kept keep() {
        refreshBeforeReading();
        return new KeptCommit(acquire());
    }

    /** A commit of the folder. */
    private final class KeptCommit implements Kept {
        private final IndexSnapshot snapshot;
        private boolean released;

        private KeptCommit(IndexSnapshot snapshot) {
            this.snapshot = snapshot;
        }

        @Override
        public <T> T read(IOFunction<IndexSnapshot, T> reading) {
            try {
                return reading.apply(snapshot);
            } catch (IOException e) {
                throw IndexFailures.onReading(source.where(), e);
            } catch (RuntimeException e) { // wrong bytes are met in many ways
                throw damage == null || closed ? e : IndexFailures.damaged(source.where(), e);
            }
        }

        @Override
        public void close() {
            if (!released) {
                released = true;
                try {
                    snapshot.release();
                } catch (IOException e) {
                    throw IndexFailures.onReading(source.where(), e);
                }
            }
        }
    }

    @Override
    public Optional<IndexUnavailableException> trouble() {
        return failure instanceof IndexUnavailableException reported
                ? Optional.of(reported)
                : Optional.ofNullable(damage);
    }

    private void refreshBeforeReading() {
        var failed = failure;
        if (failed != null) {
            boolean damaged = failed instanceof IndexUnavailableException reported && reported.isDamaged();
            throw new IndexUnavailableException(String.valueOf(failed.getMessage()), failed, damaged);
        }
        if (follower.isEmpty() && refreshing.tryLock()) {
            try {
                refresh();
            } finally {
                refreshing.unlock();
            }
        }
    }

    private void follow() {
        if (failure != null && ++pauses < PAUSES_AFTER_FAILURE) {
            return;
        }
        pauses = 0;
        refreshing.lock();
        try {
            refresh();
            failure = null;
        } catch (RuntimeException e) {
            failure = e; // stated to whoever reads, until it works again
        } finally {
            refreshing.unlock();
        }
    }

    private IndexSnapshot acquire() {
        while (true) {
            var snapshot = current;
            if (snapshot.tryAcquire()) {
                return snapshot;
            }
            if (closed) {
                throw new IllegalStateException("the reader of " + source.where() + " must be open, got closed");
            }
        }
    }

    private void refresh() {
        if (closed) {
            return;
        }
        try {
            var directory = source.directory().orElse(null);
            byte[] newest = directory == null ? NO_COMMIT : stampOf(directory);
            if (Arrays.equals(newest, stamp)) {
                return;
            }
            if (directory == null || newest.length == 0) {
                throw IndexFailures.gone(source.where());
            }
            if (!isPassedOver(directory)) {
                open(directory);
            }
            stamp = newest;
        } catch (IOException e) {
            throw IndexFailures.onReading(source.where(), e);
        }
    }

    /**
     * Returns whether readers stay with a complete data set, since the newest commit belongs to a run that goes on: what is
     * made from both stores stays whole, and what was made is kept, until the run ends.
     */
    private boolean isPassedOver(Directory directory) throws IOException {
        return follower.isPresent()
                && damage == null
                && current.isComplete()
                && !SegmentInfos.readLatestCommit(directory).getUserData().containsKey(RecapFields.DATASET_KEY);
    }

    /** Lets readers have the new commit; a follower does so before all of it is ready. */
    private void open(Directory directory) throws IOException {
        var before = current;
        var reader = openCurrent(directory);
        var found = follower.isPresent() && stamp.length == 0 ? damageOf(reader) : null;
        var next = snapshot(reader, before, found);
        damage = found;
        boolean wait = follower.isEmpty() || stamp.length == 0;
        try {
            if (wait) {
                next.prepareRest();
            }
        } catch (IOException | RuntimeException e) {
            next.release();
            throw e;
        }
        current = next;
        before.release();
        next.prepareRest();
    }

    /** Reads all of it once, at the start of a program that runs for long. */
    private @Nullable IndexUnavailableException damageOf(DirectoryReader reader) {
        try {
            IndexFiles.requireWhole(reader, source.where());
            return null;
        } catch (IndexUnavailableException e) {
            return e;
        }
    }

    /** What can be read is read, whatever is damaged. */
    private IndexSnapshot snapshot(
            DirectoryReader reader, IndexSnapshot before, @Nullable IndexUnavailableException damage)
            throws IOException {
        try {
            return IndexSnapshot.of(reader, settings, before);
        } catch (RuntimeException e) {
            throw damage == null ? e : damage;
        }
    }

    /** Opens the newest commit; who begins to follow, what a run has completed, if one ever has. */
    private DirectoryReader openCurrent(Directory directory) throws IOException {
        boolean begins = follower.isPresent() && stamp.length == 0;
        Optional<IndexCommit> complete = begins ? CompleteCommitPolicy.newestComplete(directory) : Optional.empty();
        var reader = complete.isPresent() ? DirectoryReader.open(complete.get()) : DirectoryReader.open(directory);
        if (!RecapFields.isCurrent(reader.getIndexCommit().getUserData())) {
            reader.close();
            throw IndexFailures.otherVersion(source.where());
        }
        return reader;
    }

    private static byte[] stampOf(Directory directory) throws IOException {
        for (int attempt = 1; ; attempt++) {
            var file = SegmentInfos.getLastCommitSegmentsFileName(directory);
            if (file == null) {
                return NO_COMMIT;
            }
            try (var in = directory.openInput(file, IOContext.READONCE)) {
                byte[] head = new byte[(int) Math.min(STAMP_BYTES, in.length())];
                in.readBytes(head, 0, head.length);
                return head;
            } catch (NoSuchFileException | FileNotFoundException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                } // else a commit has just taken its place
            }
        }
    }

    @Override
    public void close() {
        follower.ifPresent(ScheduledExecutorService::shutdown);
        refreshing.lock();
        try {
            if (!closed) {
                closed = true;
                current.release();
                source.close();
            }
        } catch (IOException e) {
            throw IndexFailures.onReading(source.where(), e);
        } finally {
            refreshing.unlock();
        }
    }
}

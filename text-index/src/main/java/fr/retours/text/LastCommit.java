package fr.retours.text;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * Keeps the newest commit open. Every reading looks first whether there is a newer one: the listing of a folder and the
 * head of one small file. While one thread opens it, others go on with the one before. Safe for concurrent use.
 */
final class LastCommit implements Closeable {
    /** Enough of a commit's file to hold the id that every commit is given. */
    private static final int STAMP_BYTES = 40;

    private static final int MOST_ATTEMPTS = 10;
    private static final byte[] NO_COMMIT = new byte[0];

    private final IndexSource source;
    private final ReentrantLock refreshing = new ReentrantLock();
    private byte[] stamp = NO_COMMIT;
    private volatile Snapshot current = Snapshot.empty();
    private volatile boolean closed;

    LastCommit(IndexSource source) {
        this.source = source;
        refresh();
    }

    /** Something read off a commit. */
    interface Reading<T> {
        T from(Snapshot snapshot) throws IOException;
    }

    /**
     * Reads the newest commit, which stays open meanwhile.
     *
     * @throws IndexUnavailableException if it cannot be read
     */
    <T> T read(Reading<T> reading) {
        if (refreshing.tryLock()) {
            try {
                refresh();
            } finally {
                refreshing.unlock();
            }
        }
        var snapshot = acquire();
        try {
            try {
                return reading.from(snapshot);
            } finally {
                snapshot.release();
            }
        } catch (IOException e) {
            throw IndexFailures.onReading(source.where(), e);
        }
    }

    private Snapshot acquire() {
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
            var before = current;
            current = Snapshot.of(openCurrent(directory));
            stamp = newest;
            before.release();
        } catch (IOException e) {
            throw IndexFailures.onReading(source.where(), e);
        }
    }

    private DirectoryReader openCurrent(Directory directory) throws IOException {
        var reader = DirectoryReader.open(directory);
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

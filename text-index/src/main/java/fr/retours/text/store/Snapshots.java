package fr.retours.text.store;

import fr.retours.text.IndexUnavailableException;
import java.io.Closeable;
import java.util.Optional;
import org.apache.lucene.util.IOFunction;

/** What hands out the newest commit to whoever reads. Safe for concurrent use. */
public interface Snapshots extends Closeable {
    /**
     * Keeps the newest commit open for what is read bit by bit.
     *
     * @throws IndexUnavailableException if it cannot be read
     */
    Kept keep();

    /**
     * Reads the newest commit, which stays open meanwhile.
     *
     * @throws IndexUnavailableException if it cannot be read
     */
    default <T> T read(IOFunction<IndexSnapshot, T> reading) {
        try (var commit = keep()) {
            return commit.read(reading);
        }
    }

    /** Returns what keeps all or part of the index from being read; empty when nothing does. */
    Optional<IndexUnavailableException> trouble();

    @Override
    void close();

    /** A commit that stays open until this is closed, whatever comes after it. For one thread. */
    interface Kept extends AutoCloseable {
        /**
         * Reads it.
         *
         * @throws IndexUnavailableException if it cannot be read
         */
        <T> T read(IOFunction<IndexSnapshot, T> reading);

        /** Lets go of it; closing twice does nothing. */
        @Override
        void close();
    }
}

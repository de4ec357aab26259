package fr.retours.corpus;

import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.model.fact.Recap;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Reads one format. Keeps nothing between files. Called under {@link GuardedReading}, which bounds time, stack and memory. */
interface RecapReader {
    /** Processor time for one piece of a file. */
    Duration LIMIT = Duration.ofSeconds(30);

    /** Takes what a file holds, in the file's order. */
    interface Sink {
        /** Takes a recap. */
        void recap(Recap recap, RecapOrigin origin);

        /** Takes note of a part of the file that is no recap; the rest is still read. */
        void fault(CorpusFormatException fault);
    }

    /** An open file, read piece by piece: what goes wrong in a piece costs that piece. */
    interface Pieces extends Closeable {
        /**
         * Reads the next piece, whether that succeeds or not.
         *
         * @return whether more may follow
         * @throws Exception anything: it is a fault of the piece
         */
        boolean next(Sink sink) throws Exception;

        /** Returns the line that is being read; 0 in formats that have no lines. */
        default int line() {
            return 0;
        }

        @Override
        default void close() throws IOException {}
    }

    /** Most bytes that a file may have. */
    default long mostBytes() {
        return SourceText.MAX_BYTES;
    }

    /** Returns the processor time that a piece of a file of so many bytes may take. */
    default Duration limit(long bytes) {
        return LIMIT;
    }

    /**
     * Opens a file; by default it is one piece.
     *
     * @throws CorpusFormatException if nothing of the file can be read
     * @throws IOException if the file system fails
     */
    default Pieces open(Path file) throws IOException {
        return sink -> {
            read(file, sink);
            return false;
        };
    }

    /**
     * Reads a file to its end.
     *
     * @throws CorpusFormatException if nothing (more) of the file can be read
     * @throws Exception anything else is a fault of the file, too: no library knows all that a document can do to it
     */
    void read(Path file, Sink sink) throws Exception;
}

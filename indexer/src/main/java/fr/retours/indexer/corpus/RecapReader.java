package fr.retours.indexer.corpus;

import fr.retours.model.Recap;
import java.io.IOException;
import java.nio.file.Path;

/** Reads one format. Keeps nothing between files. */
interface RecapReader {
    /** Takes what a file holds, in the file's order. */
    interface Sink {
        /** Takes a recap. */
        void recap(Recap recap, Origin origin);

        /** Takes note of a part of the file that is no recap; the rest is still read. */
        void fault(CorpusFormatException fault);
    }

    /**
     * Reads a file to its end.
     *
     * @throws CorpusFormatException if nothing (more) of the file can be read
     * @throws IOException if the file system fails
     */
    void read(Path file, Sink sink) throws IOException;
}

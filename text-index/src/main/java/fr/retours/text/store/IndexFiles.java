package fr.retours.text.store;

import fr.retours.text.IndexUnavailableException;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/** The files of an index, as bytes. */
public final class IndexFiles {
    private IndexFiles() {}

    /**
     * Reads every byte that the last commit needs, and compares it with the checksums; some 2 GB a second from memory.
     *
     * @throws IndexUnavailableException if a file is damaged
     */
    public static void requireWhole(Directory directory, String where) {
        try (var reader = DirectoryReader.open(directory)) {
            requireWhole(reader, where);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw IndexFailures.onReading(where, e);
        }
    }

    /** Does the same for what is open already. */
    static void requireWhole(IndexReader reader, String where) {
        try {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        } catch (IOException e) {
            throw IndexFailures.onReading(where, e);
        }
    }

    /** Tells whether a reader can open the last commit, which says nothing of all that is in it. */
    static boolean canBeOpened(Directory directory, String where) {
        try {
            DirectoryReader.open(directory).close();
            return true;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            var failure = IndexFailures.onReading(where, e);
            if (failure.isDamaged()) {
                return false;
            }
            throw failure;
        }
    }

    /**
     * Removes all files of an index that no writer has open.
     *
     * @throws IOException if one cannot be removed
     */
    public static void remove(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }
}

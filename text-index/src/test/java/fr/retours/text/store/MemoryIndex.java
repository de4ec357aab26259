package fr.retours.text.store;

import fr.retours.text.RecapIndex;
import fr.retours.text.analysis.StemExceptions;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** An index in memory, which may be opened again after it was closed. */
public final class MemoryIndex {
    private MemoryIndex() {}

    /** Opens the writer of the index in {@code directory}, which stays open when the writer is closed. */
    public static RecapIndex writer(Directory directory) {
        return LuceneRecapIndex.open(shared(directory), "en mémoire", null);
    }

    /** Opens the writer of the index in {@code directory}, which is to have these stems. */
    public static LuceneRecapIndex writer(Directory directory, StemExceptions stems) {
        return LuceneRecapIndex.open(shared(directory), "en mémoire", stems);
    }

    /** Gives a directory to someone who closes it, though it is to be opened again. */
    public static Directory shared(Directory directory) {
        return new FilterDirectory(directory) {
            @Override
            public void close() {
                // kept for the next to open
            }
        };
    }
}

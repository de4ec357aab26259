package fr.retours.text;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** The contract on an index in memory. */
class MemoryRecapIndexTest extends RecapIndexContract {
    private final Directory directory = new ByteBuffersDirectory();

    @Override
    RecapIndex openIndex() {
        return LuceneRecapIndex.open(shared(), "en mémoire");
    }

    @Override
    RecapSearch openSearch() {
        return LuceneRecapSearch.open(shared());
    }

    /** Writer and reader each close what they were given; the memory stays. */
    private Directory shared() {
        return new FilterDirectory(directory) {
            @Override
            public void close() {
                // kept for the next to open
            }
        };
    }
}

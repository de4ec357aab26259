package fr.retours.text;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** The contract on an index in memory. */
class MemoryRecapIndexTest extends RecapIndexContract {
    private final Directory directory = new ByteBuffersDirectory();

    @Override
    RecapIndex openIndex() {
        return LuceneRecapIndex.open(SmallIndex.shared(directory), "en mémoire");
    }

    @Override
    RecapSearch openSearch() {
        return LuceneRecapSearch.open(SmallIndex.shared(directory));
    }
}

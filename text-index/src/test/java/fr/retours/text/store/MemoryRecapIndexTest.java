package fr.retours.text.store;

import fr.retours.text.RecapIndex;
import fr.retours.text.RecapSearch;
import fr.retours.text.search.SmallIndex;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** The contract on an index in memory. */
class MemoryRecapIndexTest extends RecapIndexContract {
    private final Directory directory = new ByteBuffersDirectory();

    @Override
    public RecapIndex openIndex() {
        return MemoryIndex.writer(directory);
    }

    @Override
    public RecapSearch openSearch() {
        return SmallIndex.reader(MemoryIndex.shared(directory));
    }
}

package fr.retours.text.store;

import fr.retours.text.RecapIndex;
import fr.retours.text.RecapSearch;
import fr.retours.text.search.LuceneRecapSearch;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an index in a folder. */
class FolderRecapIndexTest extends RecapIndexContract {
    @TempDir
    private Path folder;

    @Override
    RecapIndex openIndex() {
        return LuceneRecapIndex.open(folder.resolve("lucene"));
    }

    @Override
    RecapSearch openSearch() {
        return LuceneRecapSearch.open(folder.resolve("lucene"));
    }
}

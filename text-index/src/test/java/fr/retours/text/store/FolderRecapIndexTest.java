package fr.retours.text.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.text.Facts;
import fr.retours.text.RecapIndex;
import fr.retours.text.RecapSearch;
import fr.retours.text.search.LuceneRecapSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an index in a folder. */
class FolderRecapIndexTest extends RecapIndexContract {
    @TempDir
    private Path folder;

    @Override
    public RecapIndex openIndex() {
        return LuceneRecapIndex.open(folder.resolve("lucene"));
    }

    @Test
    void handsOverTermsToo() {
        List<String> texts = new ArrayList<>();
        close();
        try (var index = openIndex()) {
            index.replace(Facts.of("a").person("Patricia Andriot").build(), "1");
            index.commit(Optional.empty());
            index.forEachText(texts::add);
        }

        assertThat(texts).contains("andriot");
    }

    @Override
    public RecapSearch openSearch() {
        return LuceneRecapSearch.open(folder.resolve("lucene"));
    }
}

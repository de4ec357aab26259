package fr.retours.indexer.archive;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.RecapFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests on a data folder whose archive they fill. */
abstract class OnArchivedRecaps {
    DataFolder folder;

    @BeforeEach
    void make(@TempDir Path root) {
        folder = new DataFolder(root);
    }

    static RecapFacts facts(String id, String body) {
        return FactsBuilder.recap(id, "Journée " + id)
                .body(body)
                .person("Marie Dupont")
                .build();
    }

    static StoredExtraction extraction(String id, String body) {
        return StoredExtraction.of(facts(id, body), "v1");
    }

    static void put(RecapArchive archive, String... ids) {
        archive.extractions()
                .put(Arrays.stream(ids)
                        .map(id -> extraction(id, "Marie Dupont, à " + id + "."))
                        .toList());
    }

    static List<String> ids(RecapArchive archive) {
        List<String> ids = new ArrayList<>();
        archive.extractions().forEach(one -> ids.add(one.id().value()));
        return ids;
    }

    static String texts(RecapArchive archive) {
        var texts = new StringBuilder();
        archive.forEachText(text -> texts.append(text).append('\n'));
        return texts.toString();
    }
}

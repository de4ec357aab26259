package fr.retours.cli;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.server.testing.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What an undisturbed run of {@code index} leaves, to be copied and damaged.
 *
 * @param folder the data folder, which nobody uses
 * @param content all that its stores hold
 */
record CalmRun(DataFolder folder, StoredContent content) {
    static final Path RECAPS = IndexedRecaps.SAMPLES.resolve("md");

    /** Makes a folder that holds a few samples. */
    static CalmRun in(Path root) {
        var indexed = PreparedFolders.copyOf(root, RECAPS);
        return new CalmRun(indexed.data(), StoredContent.of(indexed.data()));
    }

    /** Puts a file or folder of the data folder, or all of it, in the place of what another has there. */
    void copy(Path part, DataFolder to) throws IOException {
        Path place = to.root().resolve(folder.root().relativize(part).toString());
        TemporaryFiles.delete(place);
        TemporaryFiles.copy(part, place);
    }
}

package fr.retours.bench.fault;

import fr.retours.indexer.folder.DataFolder;
import java.io.File;
import java.io.FileFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.io.FileUtils;

/**
 * A data folder that nothing happened to, and what it holds.
 *
 * @param recaps what was read
 * @param content of its stores
 * @param answers of a server
 */
record FilledFolder(DataFolder folder, RecapSet recaps, FolderContent content, ServedAnswers answers) {
    /** Copies all of it to a place where nothing is. */
    void copyTo(Path root) throws IOException {
        FileUtils.copyDirectory(folder.root().toFile(), root.toFile());
    }

    /** Puts all but the graph in the place of what another folder has. */
    void copyBesideGraph(DataFolder to) throws IOException {
        FileFilter others =
                one -> !one.toPath().startsWith(to.graph()) && !one.toPath().startsWith(folder.graph());
        for (File old : Objects.requireNonNull(to.root().toFile().listFiles(others))) {
            FileUtils.forceDelete(old);
        }
        FileUtils.copyDirectory(folder.root().toFile(), to.root().toFile(), others);
    }
}

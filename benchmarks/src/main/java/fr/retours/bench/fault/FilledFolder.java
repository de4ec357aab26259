package fr.retours.bench.fault;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

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
        copy(folder.root(), root);
    }

    /** Puts all but the graph in the place of what another folder has. */
    void copyBesideGraph(DataFolder to) throws IOException {
        for (Path old : children(to.root())) {
            if (!old.equals(to.graph())) {
                FileTree.delete(old);
            }
        }
        for (Path one : children(folder.root())) {
            if (!one.equals(folder.graph())) {
                copy(one, to.root().resolve(one.getFileName()));
            }
        }
    }

    private static List<Path> children(Path root) throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.toList();
        }
    }

    /** Copies a file, or a folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}

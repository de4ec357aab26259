package fr.retours.text.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Where a reader finds the index: a folder that may come into being later, never made by the reader. */
public final class IndexSource implements Closeable {
    private final String where;
    private final @Nullable Path folder;
    private @Nullable Directory directory;

    private IndexSource(String where, @Nullable Path folder, @Nullable Directory directory) {
        this.where = where;
        this.folder = folder;
        this.directory = directory;
    }

    /** Reads {@code folder}, which need not be there yet. */
    public static IndexSource of(Path folder) {
        return new IndexSource(folder.toString(), folder, null);
    }

    /** Reads {@code directory}, which is closed with this. */
    public static IndexSource of(Directory directory) {
        return new IndexSource("en mémoire", null, directory);
    }

    /** Returns the place as messages to the user name it. */
    String where() {
        return where;
    }

    /** Finds the directory; empty as long as the folder is not there. Not safe for concurrent use. */
    Optional<Directory> directory() throws IOException {
        if (folder != null && Files.isRegularFile(folder)) {
            throw new NotDirectoryException(where);
        }
        if (folder != null && !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        if (folder != null && directory == null) {
            directory = FSDirectory.open(folder);
        }
        return Optional.ofNullable(directory);
    }

    @Override
    public void close() throws IOException {
        if (directory != null) {
            directory.close();
        }
    }
}

package fr.retours.text.vector;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The newest commit of the vectors of one model, kept open. The folder may come into being later. What keeps vectors from being
 * read is reported, and counts as having none. Safe for concurrent use.
 */
final class LatestVectors implements Closeable {
    private final Path folder;
    private final String model;
    private final Consumer<String> news;
    private @Nullable Directory directory;
    private @Nullable DirectoryReader reader;
    /** What was reported last; nothing is reported twice in a row. */
    private String reported = "";

    LatestVectors(Path folder, String model, Consumer<String> news) {
        this.folder = folder;
        this.model = model;
        this.news = news;
    }

    /** Reads the newest commit; gives {@code nothing} when there is none, or none of this model, or it cannot be read. */
    <T> T read(IOFunction<DirectoryReader, T> reading, T nothing) {
        try {
            var current = acquire();
            if (current == null) {
                return nothing;
            }
            try {
                return reading.apply(current);
            } finally {
                current.decRef();
            }
        } catch (IOException | RuntimeException e) { // wrong bytes are met in many ways
            report(VectorFailures.onReading(folder, e));
            return nothing;
        }
    }

    /** Returns the newest commit, with a user more; null when there is none of this model. */
    private synchronized @Nullable DirectoryReader acquire() throws IOException {
        refresh();
        var current = reader;
        if (current == null
                || !VectorFields.isOf(model, current.getIndexCommit().getUserData())) {
            report(VectorFailures.none(folder));
            return null;
        }
        reported = "";
        current.incRef();
        return current;
    }

    private void refresh() throws IOException {
        var opened = reader;
        if (opened != null) {
            var newer = DirectoryReader.openIfChanged(opened);
            if (newer != null) {
                reader = newer;
                opened.decRef();
            }
            return;
        }
        if (directory == null && Files.isDirectory(folder)) {
            directory = FSDirectory.open(folder);
        }
        if (directory != null && DirectoryReader.indexExists(directory)) {
            reader = DirectoryReader.open(directory);
        }
    }

    private synchronized void report(String what) {
        if (!reported.equals(what)) {
            reported = what;
            news.accept(what);
        }
    }

    @Override
    public synchronized void close() {
        var opened = reader;
        var where = directory;
        reader = null;
        directory = null;
        IOUtils.closeWhileHandlingException(opened, where);
    }
}

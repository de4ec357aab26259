package fr.retours.cli.store;

import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.FailureMessages;
import fr.retours.indexer.folder.DataFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a file of a data folder says, read again when a run has written it anew. A damaged one is reported once, and stands for
 * nothing: what reads from the stores goes on without it. Safe for concurrent use.
 */
final class StoredFile<T> {
    private final Path file;
    private final Supplier<T> reader;
    private final T nothing;
    private final Console console;
    private final AtomicReference<@Nullable Reading<T>> latest = new AtomicReference<>();

    /** @param console where a damaged file is reported */
    StoredFile(Path file, Supplier<T> reader, T nothing, Console console) {
        this.file = file;
        this.reader = reader;
        this.nothing = nothing;
        this.console = console;
    }

    /** What was read, and when the file it was read from had been written. */
    private record Reading<T>(FileTime written, T content) {}

    T content() {
        FileTime written = written();
        Reading<T> reading = latest.get();
        if (reading == null || !reading.written().equals(written)) {
            reading = new Reading<>(written, read());
            latest.set(reading);
        }
        return reading.content();
    }

    private T read() {
        try {
            return reader.get();
        } catch (DataFolderException e) {
            console.err().println(FailureMessages.messageOf(e));
            return nothing;
        }
    }

    /** A data folder of an earlier version may have no such file. */
    private FileTime written() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}

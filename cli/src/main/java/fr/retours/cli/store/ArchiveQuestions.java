package fr.retours.cli.store;

import fr.retours.api.fact.ExtractorVersions;
import fr.retours.api.request.IdRedirects;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.FailureMessages;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a data folder's archive while runs may write there: one connection, made anew when the file is another. A damaged
 * archive is reported once, and answers nothing: what reads from the stores goes on without it. Safe for concurrent use.
 */
public final class ArchiveQuestions implements AutoCloseable {
    private static final Object NO_FILE = "";

    private final DataFolder folder;
    private final Console console;
    private final Set<String> reported = new HashSet<>();
    private @Nullable RecapArchive open;
    private @Nullable Object key;

    /** Asks in a data folder; what is damaged is reported on the console. */
    public ArchiveQuestions(DataFolder folder, Console console) {
        this.folder = folder;
        this.console = console;
        answer(archive -> Optional.of(archive.journal().read())); // a damaged one is reported at the start
    }

    /** Answers a question; nothing where the archive cannot be read. */
    synchronized <T> Optional<T> answer(Function<RecapArchive, Optional<T>> question) {
        try {
            return question.apply(archive());
        } catch (DataFolderException e) {
            key = null; // tried again with the next question
            report(FailureMessages.messageOf(e));
            return Optional.empty();
        }
    }

    /** Returns where ids have gone. */
    public IdRedirects redirects() {
        return id -> answer(kept -> kept.givenIds().successor(id));
    }

    /** Returns which version of the extraction read each recap. */
    public ExtractorVersions extractors() {
        return id -> answer(kept -> kept.extractions().extractorOf(id));
    }

    private RecapArchive archive() {
        Object now = keyNow();
        RecapArchive archive = open;
        if (archive == null || !now.equals(key)) {
            close();
            archive = RecapArchive.read(folder);
            open = archive;
            key = now;
        }
        return archive;
    }

    private void report(String message) {
        if (reported.add(message)) {
            console.err().println(message);
        }
    }

    /** Tells one file from another of the same name, and from none. */
    private Object keyNow() {
        try {
            var file = Files.readAttributes(folder.archive(), BasicFileAttributes.class);
            return Objects.requireNonNullElse(
                    file.fileKey(), file.creationTime()); // not every system numbers its files
        } catch (IOException e) {
            return NO_FILE;
        }
    }

    /** Lets go of the file, until the next question. */
    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}

package fr.retours.indexer.corpus;

import fr.retours.indexer.corpus.document.DocumentException;
import fr.retours.indexer.corpus.layout.TextTooLongException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a format that a library takes apart: within a time limit, whatever the document was made to do. What the library
 * trips over is a fault of the document.
 */
abstract class BoundedReader implements RecapReader {
    /** Longest time for one document. */
    static final Duration LIMIT = Duration.ofSeconds(30);

    private final TimeLimit time;
    private final long mostBytes;

    /** @param mostBytes largest file that is read */
    BoundedReader(Duration limit, long mostBytes) {
        this.time = new TimeLimit(limit);
        this.mostBytes = mostBytes;
    }

    @Override
    public final void read(Path file, Sink sink) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new CorpusFormatException(file, 0, Fault.EMPTY, "");
        }
        if (size > mostBytes) {
            throw SourceText.tooLong(file, mostBytes);
        }
        var origin = new Origin(file, 0);
        sink.recap(draft(origin).toRecap(), origin);
    }

    private RecapDraft draft(Origin origin) throws IOException {
        Path file = origin.file();
        try {
            return time.run(file, () -> open(origin));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof CorpusFormatException fault) {
                throw fault;
            }
            if (cause instanceof IOException failure) {
                throw failure;
            }
            throw new CorpusFormatException(file, 0, fault(cause), found(cause));
        }
    }

    private static Fault fault(@Nullable Throwable cause) {
        if (cause instanceof TextTooLongException) {
            return Fault.RECAP_TOO_LONG;
        }
        if (!(cause instanceof DocumentException document)) {
            return Fault.DAMAGED; // a library's own exception: no library knows all that a document can do to it
        }
        return switch (document.reason()) {
            case ENCRYPTED -> Fault.ENCRYPTED;
            case DAMAGED -> Fault.DAMAGED;
            case BOMB -> Fault.TOO_HEAVY;
        };
    }

    private static String found(@Nullable Throwable cause) {
        return cause instanceof TextTooLongException ? ">" + CorpusReader.MAX_CHARACTERS : "";
    }

    /** Reads a file that is neither empty nor too long; anything thrown is a fault of the document. */
    abstract RecapDraft open(Origin origin) throws Exception;
}

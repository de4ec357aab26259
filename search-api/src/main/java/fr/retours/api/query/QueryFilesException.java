package fr.retours.api.query;

import fr.retours.api.wording.Wording;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Counts of queries that cannot be read or written. Its message is one French line: where, what is wrong and what to do. */
public final class QueryFilesException extends RuntimeException {
    private QueryFilesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Says that a file or folder cannot be used. */
    static QueryFilesException unusable(Path path, Exception cause) {
        return new QueryFilesException(
                Wording.text("queries.unusable", path, String.valueOf(cause.getMessage())), cause);
    }

    /** Says that a line is not as it was written. */
    static QueryFilesException damaged(Path path, String line) {
        return new QueryFilesException(Wording.text("queries.damaged", path, line), null);
    }

    /** Says that another server counts there. */
    static QueryFilesException taken(Path path) {
        return new QueryFilesException(Wording.text("queries.taken", path), null);
    }
}

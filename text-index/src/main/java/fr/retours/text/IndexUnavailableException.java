package fr.retours.text;

import org.jspecify.annotations.Nullable;

/** The index cannot be read or written; a retry may work. */
public final class IndexUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was being done. */
    public IndexUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

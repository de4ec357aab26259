package fr.retours.text;

import org.jspecify.annotations.Nullable;

/** The index cannot be read or written; a retry may work, unless it is damaged. */
public final class IndexUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean damaged;

    /** Says what was being done. */
    public IndexUnavailableException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    /**
     * Says what was being done.
     *
     * @param damaged whether the index must be made anew, so that no retry will work
     */
    public IndexUnavailableException(String message, @Nullable Throwable cause, boolean damaged) {
        super(message, cause);
        this.damaged = damaged;
    }

    /** Tells whether the index must be made anew: its files are not as they were written, or of another version. */
    public boolean isDamaged() {
        return damaged;
    }
}

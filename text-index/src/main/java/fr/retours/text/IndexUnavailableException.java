package fr.retours.text;

/** The index cannot be read or written; a retry may work. */
public final class IndexUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was being done. */
    public IndexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

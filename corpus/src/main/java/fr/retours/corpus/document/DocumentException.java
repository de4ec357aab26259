package fr.retours.corpus.document;

import org.jspecify.annotations.Nullable;

/** A document that cannot be read. */
public final class DocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Cause reason;

    /** What is wrong with a document. */
    public enum Cause {
        /** It needs a password. */
        ENCRYPTED,
        /** Its bytes are not what its format demands. */
        DAMAGED,
        /** It unpacks to far more than a text has. */
        BOMB
    }

    /** @param cause what the library said; null when this project found it, or another process said it */
    public DocumentException(Cause reason, @Nullable Throwable cause) {
        super("document is " + reason, cause);
        this.reason = reason;
    }

    /** Returns what is wrong. */
    public Cause reason() {
        return reason;
    }
}

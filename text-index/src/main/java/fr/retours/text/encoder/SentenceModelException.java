package fr.retours.text.encoder;

import org.jspecify.annotations.Nullable;

/** A model of sentences that cannot be used; the message says in French what is wrong, where, and what to do. */
public final class SentenceModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause null when what is wrong was found here */
    public SentenceModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

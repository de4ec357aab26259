package fr.retours.api.problem;

import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may tell it: what it is and where it came from, with all its causes, but none of the messages, since they
 * may repeat what a visitor typed.
 */
public final class WordlessFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** Copies types and places of a failure. */
    public WordlessFailure(Throwable failure) {
        super(failure.getClass().getName(), cause(failure));
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure.getCause() == null ? null : new WordlessFailure(failure.getCause());
    }
}

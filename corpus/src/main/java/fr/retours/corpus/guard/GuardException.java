package fr.retours.corpus.guard;

import org.jspecify.annotations.Nullable;

/** Work on one input that went beyond a limit of {@link InputGuard}. */
public final class GuardException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Limit limit;

    /** What was exceeded. */
    public enum Limit {
        /** The time that one input may take. */
        TIME,
        /** The stack: the input is nested, or repeats something, too deeply. */
        DEPTH,
        /** The memory of the program. */
        MEMORY
    }

    /** @param cause what the work met; null when it was measured from outside */
    public GuardException(Limit limit, @Nullable Throwable cause) {
        super("work on an input must stay within limits, got beyond " + limit, cause);
        this.limit = limit;
    }

    /** Returns what was exceeded. */
    public Limit limit() {
        return limit;
    }
}

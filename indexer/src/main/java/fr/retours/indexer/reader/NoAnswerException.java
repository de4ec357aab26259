package fr.retours.indexer.reader;

import org.jspecify.annotations.Nullable;

/** A language model gave no answer. The message is one sentence in French, for the report of a run; it quotes no text and no key. */
public final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean mayComeLater;

    /**
     * Makes one.
     *
     * @param sentence what happened, in French
     * @param mayComeLater whether it makes sense that another run asks again
     * @param cause what failed, if anything did
     */
    public NoAnswerException(String sentence, boolean mayComeLater, @Nullable Throwable cause) {
        super(sentence, cause);
        this.mayComeLater = mayComeLater;
    }

    /** Returns what happened, in French. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Returns whether it makes sense that another run asks again. */
    public boolean mayComeLater() {
        return mayComeLater;
    }
}

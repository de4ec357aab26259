package fr.retours.corpus.fetch;

/** A site does not answer any more. The message is one French line: what, where, what to do. */
public final class SiteSilentException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message in French */
    public SiteSilentException(String message) {
        super(message);
    }
}

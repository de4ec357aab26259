package fr.retours.corpus.source;

/** What lists the pages of a source cannot be read. The message is one French line: what, where, what to do. */
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message in French */
    public SourceException(String message) {
        super(message);
    }
}

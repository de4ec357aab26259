package fr.retours.corpus.layout;

/** A document with more text than a recap may have: nothing more of it is read. */
public final class TextTooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param limit the most characters that would have been taken */
    public TextTooLongException(int limit) {
        super("a document must have " + limit + " characters of text at most");
    }
}

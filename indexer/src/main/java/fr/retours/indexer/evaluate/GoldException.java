package fr.retours.indexer.evaluate;

/** The annotation cannot be read. The message is one French line: what, where, what to do. */
public final class GoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoldException(String message) {
        super(message);
    }
}

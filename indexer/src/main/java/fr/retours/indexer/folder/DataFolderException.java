package fr.retours.indexer.folder;

import fr.retours.indexer.IndexerMessages;

/** The data folder cannot be used. The message is one French line: what, where, what to do. */
public class DataFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Fails with a message of {@link IndexerMessages} that {@code key} and {@code values} name. */
    public DataFolderException(Throwable cause, String key, Object... values) {
        super(IndexerMessages.text(key, values), cause);
    }

    /** Fails without a cause, likewise. */
    public DataFolderException(String key, Object... values) {
        super(IndexerMessages.text(key, values));
    }
}

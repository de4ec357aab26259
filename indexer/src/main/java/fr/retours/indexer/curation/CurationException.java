package fr.retours.indexer.curation;

import fr.retours.indexer.IndexerMessages;
import java.nio.file.Path;

/** A curation file that cannot be followed. Its message is one French line for the user. */
public final class CurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * Says what is wrong where.
     *
     * @param line counted from 1
     * @param key what the French sentence stands under in the messages
     */
    public CurationException(Path file, int line, String key, Object... values) {
        super(IndexerMessages.text("curation.at", file, line, IndexerMessages.text(key, values)));
        this.line = line;
    }

    /** Returns the line that is wrong, counted from 1. */
    public int line() {
        return line;
    }
}

package fr.retours.indexer.lexicon;

import fr.retours.indexer.Messages;

/** A file that a user added to what is known, and that cannot be followed. Its message is one French line for the user. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong with a whole file.
     *
     * @param key what the French sentence stands under in the messages
     */
    KnowledgeException(String file, String key, Object... values) {
        super(Messages.text("knowledge.in", file, Messages.text(key, values)));
    }

    /**
     * Says what is wrong with a line.
     *
     * @param line counted from 1
     * @param key what the French sentence stands under in the messages
     */
    KnowledgeException(String file, int line, String key, Object... values) {
        super(Messages.text("knowledge.at", file, line, Messages.text(key, values)));
    }
}

package fr.retours.indexer;

import fr.retours.model.text.MessageFile;

/** The French sentences that this module shows to people, kept in {@code messages.properties}. */
public final class IndexerMessages {
    private static final MessageFile SENTENCES = new MessageFile("fr.retours.indexer.messages");

    private IndexerMessages() {}

    /** Returns a sentence with its gaps filled, as {@link MessageFile#text} does. */
    public static String text(String key, Object... values) {
        return SENTENCES.text(key, values);
    }
}

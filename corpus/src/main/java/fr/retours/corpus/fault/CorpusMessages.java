package fr.retours.corpus.fault;

import fr.retours.model.text.MessageFile;

/** The French sentences that whoever reads files and sites shows to people, kept in {@code messages.properties}. */
public final class CorpusMessages {
    private static final MessageFile SENTENCES = new MessageFile("fr.retours.corpus.messages");

    private CorpusMessages() {}

    /** Returns a sentence with its gaps filled, as {@link MessageFile#text} does. */
    public static String text(String key, Object... values) {
        return SENTENCES.text(key, values);
    }
}

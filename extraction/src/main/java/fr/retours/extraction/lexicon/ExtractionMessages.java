package fr.retours.extraction.lexicon;

import fr.retours.model.text.MessageFile;

/** The French sentences that extraction shows to people, kept in {@code messages.properties}. */
public final class ExtractionMessages {
    private static final MessageFile SENTENCES = new MessageFile("fr.retours.extraction.messages");

    private ExtractionMessages() {}

    /** Returns a sentence with its gaps filled, as {@link MessageFile#text} does. */
    public static String text(String key, Object... values) {
        return SENTENCES.text(key, values);
    }
}

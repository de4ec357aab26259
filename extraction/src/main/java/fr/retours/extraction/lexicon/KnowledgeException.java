package fr.retours.extraction.lexicon;

/** A file that a user added to what is known, and that cannot be followed. Its message is one French line for the user. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong with a whole file.
     *
     * @param key what the French sentence stands under in the messages
     */
    KnowledgeException(String file, String key, Object... values) {
        super(ExtractionMessages.text("knowledge.in", file, ExtractionMessages.text(key, values)));
    }

    /**
     * Says what is wrong with a line.
     *
     * @param line counted from 1
     * @param key what the French sentence stands under in the messages
     */
    KnowledgeException(String file, int line, String key, Object... values) {
        super(ExtractionMessages.text("knowledge.at", file, line, ExtractionMessages.text(key, values)));
    }
}

package fr.retours.extraction.rule;

import fr.retours.extraction.lexicon.ExtractionMessages;

/** A file of rules that cannot be followed. Its message is one French line for whoever wrote it. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong where.
     *
     * @param line counted from 1
     * @param key what the French sentence stands under in the messages
     */
    RuleException(String file, int line, String key, Object... values) {
        super(ExtractionMessages.text("rules.at", file, line, ExtractionMessages.text(key, values)));
    }
}

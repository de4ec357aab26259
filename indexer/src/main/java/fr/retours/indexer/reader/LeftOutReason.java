package fr.retours.indexer.reader;

import fr.retours.model.term.Slugged;
import java.util.Locale;

/** Why something that a language model said is no fact. */
public enum LeftOutReason implements Slugged {
    /** The sentence that is quoted does not stand in the text. */
    QUOTE,
    /** The name does not stand in the text, or is none. */
    NAME,
    /** The function or the words do not stand in the text. */
    WORDS,
    /** A word is none of a closed list. */
    CLOSED_LIST,
    /** The quoted words tell no day that can be worked out, or no number. */
    UNREADABLE;

    /** The name of the built-in rule that shows it. */
    @Override
    public String slug() {
        return "left-out-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

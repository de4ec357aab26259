package fr.retours.indexer.suggest;

import fr.retours.indexer.Messages;
import fr.retours.indexer.curation.DecisionLine;

/**
 * One way to decide.
 *
 * @param sense what it means for the statement
 * @param label a few French words
 */
public record Choice(Sense sense, String label, DecisionLine line) {
    /** What a choice means for a statement. */
    public enum Sense {
        /** It is right. */
        AFFIRM,
        /** It is wrong. */
        DENY,
        /** It is otherwise. */
        OTHER
    }

    static Choice affirm(DecisionLine line) {
        return new Choice(Sense.AFFIRM, Messages.text("suggest.affirm"), line);
    }

    static Choice deny(DecisionLine line) {
        return new Choice(Sense.DENY, Messages.text("suggest.deny"), line);
    }
}

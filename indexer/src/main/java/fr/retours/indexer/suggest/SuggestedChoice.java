package fr.retours.indexer.suggest;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.curation.DecisionLine;

/**
 * One way to decide.
 *
 * @param sense what it means for the statement
 * @param label a few French words
 */
public record SuggestedChoice(Sense sense, String label, DecisionLine line) {
    /** What a choice means for a statement. */
    public enum Sense {
        /** It is right. */
        AFFIRM,
        /** It is wrong. */
        DENY,
        /** It is otherwise. */
        OTHER
    }

    static SuggestedChoice affirm(DecisionLine line) {
        return new SuggestedChoice(Sense.AFFIRM, IndexerMessages.text("suggest.affirm"), line);
    }

    static SuggestedChoice deny(DecisionLine line) {
        return new SuggestedChoice(Sense.DENY, IndexerMessages.text("suggest.deny"), line);
    }
}

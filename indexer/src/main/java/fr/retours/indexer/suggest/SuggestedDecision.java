package fr.retours.indexer.suggest;

import fr.retours.indexer.curation.DecisionKind;
import java.util.List;

/**
 * A decision that someone may want to take.
 *
 * @param ids what it is about, as the decision names them; the recap, for what is said of no person or body
 * @param statement a French sentence that is right or wrong
 * @param choices what may be decided; the first one is the likely one
 * @param comment French lines on what speaks for it
 * @param quotes the sentences that it was read off
 * @param weight how useful it is to look at, from 0 to 1
 */
public record SuggestedDecision(
        List<String> ids,
        String statement,
        List<SuggestedChoice> choices,
        List<String> comment,
        List<QuotedSentence> quotes,
        double weight) {
    /** @throws IllegalArgumentException if there is nothing to choose */
    public SuggestedDecision {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("there must be a choice, got none for " + ids);
        }
        ids = List.copyOf(ids);
        choices = List.copyOf(choices);
        comment = List.copyOf(comment);
        quotes = List.copyOf(quotes);
    }

    /** Returns the likely choice. */
    public SuggestedChoice likely() {
        return choices.getFirst();
    }

    /** Returns the section of the likely choice. */
    public DecisionKind kind() {
        return likely().line().kind();
    }
}

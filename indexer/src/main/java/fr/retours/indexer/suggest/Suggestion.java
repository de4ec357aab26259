package fr.retours.indexer.suggest;

import fr.retours.indexer.curation.DecisionKind;
import java.util.List;

/**
 * A decision that someone may want to take.
 *
 * @param kind its section in the curation file
 * @param ids what it is about, as the decision names them
 * @param fields the entry's own fields, as YAML within braces
 * @param reason the French reason that the entry gives
 * @param comment French lines on what speaks for it
 * @param weight how useful it is to look at, from 0 to 1
 */
public record Suggestion(
        DecisionKind kind, List<String> ids, String fields, String reason, List<String> comment, double weight) {
    /** Copies the lists. */
    public Suggestion {
        ids = List.copyOf(ids);
        comment = List.copyOf(comment);
    }
}

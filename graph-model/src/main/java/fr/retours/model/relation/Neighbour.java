package fr.retours.model.relation;

import fr.retours.model.id.NodeId;
import fr.retours.model.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * A person, body or event around another one.
 *
 * @param label name or title
 * @param on when an event began, when known; null for whatever is no event
 * @param distance steps from the one in the middle, 0 for itself
 */
public record Neighbour(NodeId id, String label, @Nullable EventDate on, int distance) {
    /** Returns the same at another distance. */
    public Neighbour at(int steps) {
        return new Neighbour(id, label, on, steps);
    }
}

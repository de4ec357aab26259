package fr.retours.model.view;

import fr.retours.model.term.Part;
import java.util.List;

/**
 * How a person stands in one event.
 *
 * @param tookPart false for someone who is only cited
 * @param parts in the order of {@link Part}
 * @param roles the functions that the event's recaps give, by function then body
 */
public record Presence(boolean tookPart, List<Part> parts, List<HeldRole> roles, Grounds grounds) {
    /** Copies the lists. */
    public Presence {
        parts = List.copyOf(parts);
        roles = List.copyOf(roles);
    }
}

package fr.retours.model.meeting;

import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import java.util.List;

/**
 * How a person or a body stands in one event, by all its recaps: the edge that every relationship is made of.
 *
 * @param tookPart false for whoever is only cited
 * @param parts what a person did, in the order of {@link Part}; empty for a body
 * @param roles the functions that the event's recaps give a person, by function then body; empty for a body
 * @param links how a body is tied, in the order of {@link LinkKind}; empty for a person. Those of a territory that stands
 *     for others are the links of all that lies in it
 */
public record Standing(
        boolean tookPart, List<Part> parts, List<HeldRole> roles, List<LinkKind> links, Grounds grounds) {
    /** Copies the lists. */
    public Standing {
        parts = List.copyOf(parts);
        roles = List.copyOf(roles);
        links = List.copyOf(links);
    }
}

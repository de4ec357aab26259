package fr.retours.model.meeting;

import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.view.BodyRef;
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
 * @param through of a territory that stands for others, the bodies whose links these are, by id; empty where it stands for itself alone
 */
public record Standing(
        boolean tookPart,
        List<Part> parts,
        List<HeldRole> roles,
        List<LinkKind> links,
        List<BodyRef> through,
        Grounds grounds) {
    /** Makes that of whoever stands for nobody else. */
    public Standing(boolean tookPart, List<Part> parts, List<HeldRole> roles, List<LinkKind> links, Grounds grounds) {
        this(tookPart, parts, roles, links, List.of(), grounds);
    }

    /** Copies the lists. */
    public Standing {
        parts = List.copyOf(parts);
        roles = List.copyOf(roles);
        links = List.copyOf(links);
        through = List.copyOf(through);
    }
}

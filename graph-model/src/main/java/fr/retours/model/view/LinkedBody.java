package fr.retours.model.view;

import fr.retours.model.term.LinkKind;
import java.util.List;

/**
 * A body at a given event.
 *
 * @param links in the order of {@link LinkKind}
 */
public record LinkedBody(BodyRef body, List<LinkKind> links, Grounds grounds) {
    /** Copies the links. */
    public LinkedBody {
        links = List.copyOf(links);
    }

    /** Returns whether it did more than to be named. */
    public boolean tookPart() {
        return !links.contains(LinkKind.MENTIONED);
    }
}

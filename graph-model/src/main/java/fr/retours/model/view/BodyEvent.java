package fr.retours.model.view;

import fr.retours.model.term.LinkKind;
import java.util.List;

/**
 * An event of a given body.
 *
 * @param links in the order of {@link LinkKind}
 */
public record BodyEvent(EventSummary event, List<LinkKind> links, Grounds grounds) {
    /** Copies the links. */
    public BodyEvent {
        links = List.copyOf(links);
    }
}

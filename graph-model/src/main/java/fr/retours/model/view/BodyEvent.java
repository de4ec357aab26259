package fr.retours.model.view;

import fr.retours.model.term.LinkKind;
import java.util.List;

/**
 * An event of a given body.
 *
 * @param links in the order of {@link LinkKind}
 * @param through of a territory, the bodies whose links these are, by id; empty where they are its own
 */
public record BodyEvent(EventSummary event, List<LinkKind> links, List<BodyRef> through, Grounds grounds) {
    /** Copies the lists. */
    public BodyEvent {
        links = List.copyOf(links);
        through = List.copyOf(through);
    }
}

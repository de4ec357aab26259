package fr.retours.model;

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

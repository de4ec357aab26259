package fr.retours.api.page;

import fr.retours.model.relation.RelatedEvent;
import java.util.List;

/**
 * The page of an event.
 *
 * @param related events that have people, bodies or themes in common with it, nearest first
 */
public record EventPage(EventFacts facts, List<RelatedEvent> related) {
    /** Copies the events. */
    public EventPage {
        related = List.copyOf(related);
    }
}

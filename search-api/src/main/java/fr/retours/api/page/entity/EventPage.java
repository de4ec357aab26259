package fr.retours.api.page.entity;

import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.model.meeting.RelatedEvent;
import java.util.List;

/**
 * The page of an event.
 *
 * @param certainty how sure facts must be that the page shows
 * @param files the lists whole
 * @param related events that have people, bodies or themes in common with it, nearest first
 */
public record EventPage(EventFacts facts, CertaintyChoice certainty, ListFiles files, List<RelatedEvent> related) {
    /** Copies the lists. */
    public EventPage {
        related = List.copyOf(related);
    }
}

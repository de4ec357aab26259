package fr.retours.api.page.entity;

import fr.retours.model.meeting.RelatedEvent;
import java.util.List;

/**
 * The page of an event.
 *
 * @param narrowing by what the lists are narrowed; empty when they are whole
 * @param files the lists whole
 * @param related events that have people, bodies or themes in common with it, nearest first
 */
public record EventPage(EventFacts facts, List<String> narrowing, ListFiles files, List<RelatedEvent> related) {
    /** Copies the lists. */
    public EventPage {
        narrowing = List.copyOf(narrowing);
        related = List.copyOf(related);
    }
}

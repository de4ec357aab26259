package fr.retours.model;

import java.util.List;

/**
 * Someone who took part where a given person did.
 *
 * @param events the shared events, latest first
 */
public record CoParticipant(PersonRef person, List<EventSummary> events) {
    /** Copies the events. */
    public CoParticipant {
        events = List.copyOf(events);
    }
}

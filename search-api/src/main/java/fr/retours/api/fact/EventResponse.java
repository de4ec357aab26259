package fr.retours.api.fact;

import fr.retours.model.Attendance;
import fr.retours.model.Event;
import fr.retours.model.EventId;
import fr.retours.model.EventKind;
import fr.retours.model.PlaceRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event as one recap tells it, on the wire: see {@link Event}. */
public record EventResponse(
        EventId id,
        String title,
        EventKind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable PlaceRef place,
        @Nullable Attendance attendance) {
    /** Makes the answer for an event. */
    public static EventResponse of(Event event) {
        return new EventResponse(
                event.id(),
                event.title(),
                event.kind(),
                event.start(),
                event.end(),
                event.place() == null ? null : event.place().ref(),
                event.attendance());
    }
}

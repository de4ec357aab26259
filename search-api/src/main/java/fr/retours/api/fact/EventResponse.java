package fr.retours.api.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.id.EventId;
import fr.retours.model.term.EventKind;
import fr.retours.model.time.EventTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event as one recap tells it, on the wire: see {@link Event}. */
public record EventResponse(
        EventId id,
        String title,
        EventKind kind,
        @JsonUnwrapped EventTimeResponse time,
        @Nullable PlaceRef place,
        @Nullable Attendance attendance) {
    /** Makes the answer for an event of a recap that was published on a day. */
    public static EventResponse of(Event event, @Nullable LocalDate published) {
        return new EventResponse(
                event.id(),
                event.title(),
                event.kind(),
                EventTimeResponse.of(new EventTime(event.date(), published)),
                event.place() == null ? null : event.place().ref(),
                event.attendance());
    }
}

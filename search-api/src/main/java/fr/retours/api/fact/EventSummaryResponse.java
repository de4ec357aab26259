package fr.retours.api.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.id.EventId;
import fr.retours.model.term.EventKind;
import fr.retours.model.view.EventSummary;
import org.jspecify.annotations.Nullable;

/** An event in a list, on the wire: see {@link EventSummary}. */
public record EventSummaryResponse(
        EventId id,
        String title,
        EventKind kind,
        @JsonUnwrapped EventTimeResponse time,
        @Nullable PlaceRef place,
        @Nullable Attendance attendance,
        int participants) {
    /** Makes the answer for an event. */
    public static EventSummaryResponse of(EventSummary event) {
        return new EventSummaryResponse(
                event.id(),
                event.title(),
                event.kind(),
                EventTimeResponse.of(event.time()),
                event.place(),
                event.attendance(),
                event.participants());
    }
}

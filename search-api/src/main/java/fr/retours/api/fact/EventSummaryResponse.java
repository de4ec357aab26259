package fr.retours.api.fact;

import fr.retours.model.Attendance;
import fr.retours.model.EventId;
import fr.retours.model.EventKind;
import fr.retours.model.EventSummary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event of the graph, on the wire: see {@link EventSummary}. */
public record EventSummaryResponse(
        EventId id,
        String title,
        EventKind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable PlaceResponse place,
        @Nullable Attendance attendance,
        int participants) {
    /** Makes the answer for an event. */
    public static EventSummaryResponse of(EventSummary event) {
        return new EventSummaryResponse(
                event.id(),
                event.title(),
                event.kind(),
                event.start(),
                event.end(),
                PlaceResponse.of(event.place()),
                event.attendance(),
                event.participants());
    }
}

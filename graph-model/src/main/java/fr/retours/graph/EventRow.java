package fr.retours.graph;

import fr.retours.model.Attendance;
import fr.retours.model.AttendanceQualifier;
import fr.retours.model.CollectiviteId;
import fr.retours.model.EventId;
import fr.retours.model.EventKind;
import fr.retours.model.EventSummary;
import fr.retours.model.PlaceRef;
import fr.retours.model.Slugged;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads an event that a statement gives as a map. */
public final class EventRow {
    private EventRow() {}

    /** Reads the map under {@code event}. */
    public static EventSummary summary(Record row) {
        return summary(row.get("event"));
    }

    /** Reads the map. */
    public static EventSummary summary(Value event) {
        return new EventSummary(
                new EventId(event.get("id").asString()),
                event.get("title").asString(),
                Slugged.of(EventKind.class, event.get("kind").asString()),
                day(event.get("start")),
                day(event.get("end")),
                place(event),
                attendance(event),
                event.get("participants").asInt());
    }

    /** Reads a day that may be unknown. */
    public static @Nullable LocalDate day(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    /** Reads a text that may be unknown. */
    public static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable PlaceRef place(Value event) {
        String code = text(event.get("collectivite"));
        String name = text(event.get("place"));
        String venue = text(event.get("venue"));
        if (name == null && venue == null) {
            return null;
        }
        return new PlaceRef(code == null ? null : new CollectiviteId(code), name, venue);
    }

    private static @Nullable Attendance attendance(Value event) {
        return event.get("attendance").isNull()
                ? null
                : new Attendance(
                        event.get("attendance").asInt(),
                        Slugged.of(
                                AttendanceQualifier.class,
                                event.get("attendance_qualifier").asString()));
    }
}

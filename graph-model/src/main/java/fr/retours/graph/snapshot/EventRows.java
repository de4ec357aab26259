package fr.retours.graph.snapshot;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EventId;
import fr.retours.model.term.AttendanceQualifier;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Slugged;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import fr.retours.model.view.EventSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Reads what a list says of events, row by row. */
final class EventRows {
    private final List<EventSummary> events = new ArrayList<>();
    /** Each time once, however many events it has; places likewise. */
    private final Map<EventTime, EventTime> times = new HashMap<>();

    private final Map<PlaceRef, PlaceRef> places = new HashMap<>();

    void add(MapAccessor row, int participants) {
        events.add(new EventSummary(
                new EventId(row.get("id").asString()),
                row.get("title").asString(),
                Slugged.of(EventKind.class, row.get("kind").asString()),
                time(row),
                place(row),
                attendance(row),
                participants));
    }

    List<EventSummary> all() {
        return events;
    }

    private EventTime time(MapAccessor row) {
        String date = text(row.get("date"));
        var time = new EventTime(date == null ? null : EventDate.parse(date), day(row.get("published")));
        return times.computeIfAbsent(time, first -> first);
    }

    private @Nullable PlaceRef place(MapAccessor row) {
        String code = text(row.get("collectivite"));
        String name = text(row.get("place"));
        String venue = text(row.get("venue"));
        if (name == null && venue == null) {
            return null;
        }
        var place = new PlaceRef(code == null ? null : new CollectiviteId(code), name, venue);
        return places.computeIfAbsent(place, first -> first);
    }

    private static @Nullable Attendance attendance(MapAccessor row) {
        return row.get("attendance").isNull()
                ? null
                : new Attendance(
                        row.get("attendance").asInt(),
                        Slugged.of(
                                AttendanceQualifier.class,
                                row.get("attendance_qualifier").asString()));
    }

    /** Reads a day that may be unknown. */
    static @Nullable LocalDate day(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    /** Reads a text that may be unknown. */
    static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}

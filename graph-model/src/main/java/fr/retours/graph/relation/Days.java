package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When events began.
 *
 * @param first day of the earliest, when one has a day
 * @param last day of the latest, when one has a day
 */
record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
    /** Reads the days of events, the latest of which comes first. */
    static Days of(GraphSnapshot snapshot, IntStream events) {
        var days = events.mapToObj(event -> snapshot.events().start(event))
                .filter(Objects::nonNull)
                .toList();
        LocalDate earliest = days.isEmpty() ? null : days.getLast();
        LocalDate latest = days.isEmpty() ? null : days.getFirst();
        return new Days(earliest, latest);
    }
}

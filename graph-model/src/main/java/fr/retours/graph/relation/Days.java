package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.model.EventDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When events began.
 *
 * @param first when the earliest began, when one has a date
 * @param last when the latest began, when one has a date
 */
record Days(@Nullable EventDate first, @Nullable EventDate last) {
    /** Reads the dates of events, the latest of which comes first. */
    static Days of(GraphSnapshot snapshot, IntStream events) {
        var begun = events.mapToObj(event -> snapshot.events().begin(event))
                .filter(Objects::nonNull)
                .toList();
        EventDate earliest = begun.isEmpty() ? null : begun.getLast();
        EventDate latest = begun.isEmpty() ? null : begun.getFirst();
        return new Days(earliest, latest);
    }
}

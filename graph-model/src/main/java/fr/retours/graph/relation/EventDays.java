package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.model.time.EventDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When events began.
 *
 * @param first when the earliest began, when one has a date
 * @param last when the latest began, when one has a date
 */
record EventDays(@Nullable EventDate first, @Nullable EventDate last) {
    /** Reads the dates of events, the latest of which comes first. */
    static EventDays of(GraphSnapshot snapshot, IntStream events) {
        var catalog = snapshot.events();
        int[] dated = events.filter(event -> catalog.summary(event).time().date() != null)
                .toArray();
        return dated.length == 0
                ? new EventDays(null, null)
                : new EventDays(catalog.begin(dated[dated.length - 1]), catalog.begin(dated[0]));
    }
}

package fr.retours.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as one recap tells it. Recaps of one event share its id and may tell it differently.
 *
 * @param title the recap's title
 * @param start the first day; null when the recap does not say, never guessed
 * @param end the last day, the first one again for an event of one day; null together with {@code start}
 */
public record Event(
        EventId id,
        String title,
        EventKind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Place place,
        @Nullable Attendance attendance,
        EventProof proof) {
    /** @throws IllegalArgumentException if only one day is given, or the last is before the first */
    public Event {
        if ((start == null) != (end == null) || (start != null && end != null && end.isBefore(start))) {
            throw new IllegalArgumentException("days of " + id + " must be in order, got " + start + " to " + end);
        }
    }

    /** Returns what backs a property; empty when the recap does not tell it. An event of no known sort proves none. */
    public Optional<Proof> proofOf(EventProperty property) {
        boolean told = switch (property) {
            case DATE -> start != null;
            case PLACE -> place != null;
            case KIND -> kind != EventKind.AUTRE;
            case ATTENDANCE -> attendance != null;
        };
        return told ? Optional.of(proof.of(property)) : Optional.empty();
    }
}

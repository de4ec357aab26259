package fr.retours.model.fact;

import fr.retours.model.id.EventId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.time.EventDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as one recap tells it. Recaps of one event share its id and may tell it differently.
 *
 * @param title the recap's title
 * @param date when it took place, as closely as the recap tells; null when the recap does not say, never guessed
 */
public record Event(
        EventId id,
        String title,
        EventKind kind,
        @Nullable EventDate date,
        @Nullable Place place,
        @Nullable Attendance attendance,
        EventProof proof) {
    /** Returns what backs a property; empty when the recap does not tell it. An event of no known sort proves none. */
    public Optional<Proof> proofOf(EventProperty property) {
        boolean reported = switch (property) {
            case DATE -> date != null;
            case PLACE -> place != null;
            case KIND -> kind != EventKind.AUTRE;
            case ATTENDANCE -> attendance != null;
        };
        return reported ? Optional.of(proof.of(property)) : Optional.empty();
    }
}

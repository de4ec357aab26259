package fr.retours.model.fact;

import fr.retours.model.term.NarrationKind;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document tells an event, and what shows it.
 *
 * @param event the event that the document recounts; null for every other kind
 * @param proof what shows that the document is of this kind, not what it says of the event
 */
public record Narration(NarrationKind kind, @Nullable Event event, Proof proof) {
    /** @throws IllegalArgumentException if an event is given for another kind than RECOUNTS, or none for this one */
    public Narration {
        if ((event != null) != (kind == NarrationKind.RECOUNTS)) {
            throw new IllegalArgumentException(
                    "an event must be given with " + NarrationKind.RECOUNTS + " only, got " + event + " with " + kind);
        }
    }

    /** Makes that of a document that recounts an event, shown by what it says of it. */
    public static Narration of(Event event) {
        return new Narration(NarrationKind.RECOUNTS, event, event.proof().whole());
    }

    /** Returns the same with another telling of the event; one without event as it is. */
    public Narration with(UnaryOperator<Event> change) {
        return event == null ? this : new Narration(kind, change.apply(event), proof);
    }
}

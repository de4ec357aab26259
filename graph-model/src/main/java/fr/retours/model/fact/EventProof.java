package fr.retours.model.fact;

import fr.retours.model.term.EventProperty;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What backs an event as one recap tells it.
 *
 * @param whole what backs that there was such an event
 * @param own what backs a property; one that has no proof of its own has that of the whole
 */
public record EventProof(Proof whole, Map<EventProperty, Proof> own) {
    /** Copies the proofs. */
    public EventProof {
        own = Map.copyOf(own);
    }

    /** Makes the proof of an event whose properties have no proof of their own. */
    public static EventProof of(Proof whole) {
        return new EventProof(whole, Map.of());
    }

    /** Returns what backs a property, if the recap tells it. */
    public Proof of(EventProperty property) {
        return own.getOrDefault(property, whole);
    }

    /** Streams the proof of the whole, then those of properties. */
    Stream<Proof> all() {
        return Stream.concat(Stream.of(whole), own.values().stream());
    }
}

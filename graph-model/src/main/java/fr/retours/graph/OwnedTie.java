package fr.retours.graph;

import fr.retours.model.term.LinkKind;
import java.util.Arrays;

/** The relationship types that a recap owns: each carries the recap's id in the property {@code recap}. */
public enum OwnedTie {
    /** Recap to event: the event as this recap tells it. */
    RECOUNTS,
    /** Recap to person or body: who that is in the whole corpus, and how this recap writes the name. */
    NAMES,
    /** Recap to territory: one that contains a territory of the recap, or where the event was held. */
    IMPLIES,
    /** Event to collectivité. */
    HELD_IN,
    /** Event to theme. */
    ABOUT,
    /** Person to event. */
    TOOK_PART,
    /** Person or body to event that only names them. */
    CITED_AT,
    /** Person to the body where a function is held, or to the event when the text names no body. */
    HELD,
    /** Body to event. */
    ORGANISED,
    /** Body to event. */
    CO_ORGANISED,
    /** Body to event. */
    HOSTED,
    /** Body to event. */
    PARTNERED,
    /** Body to event. */
    SUPPORTED,
    /** Body to event. */
    REPRESENTED_AT,
    /** Body to event. */
    PRESENTED_AT;

    /** Returns the ties of a person to an event, as alternatives in a pattern. */
    public static String presence(boolean tookPartOnly) {
        return tookPartOnly ? TOOK_PART.name() : TOOK_PART + "|" + CITED_AT;
    }

    /** Tells whether it begins at the recap that owns it. */
    boolean isFromRecap() {
        return this == RECOUNTS || this == NAMES || this == IMPLIES;
    }

    /** Returns how a link stands in the graph. */
    public static OwnedTie of(LinkKind kind) {
        return switch (kind) {
            case ORGANIZER -> ORGANISED;
            case CO_ORGANIZER -> CO_ORGANISED;
            case HOST -> HOSTED;
            case PARTNER -> PARTNERED;
            case SUPPORTER -> SUPPORTED;
            case REPRESENTED -> REPRESENTED_AT;
            case PRESENTED -> PRESENTED_AT;
            case MENTIONED -> CITED_AT;
        };
    }

    /**
     * Returns which link a relationship of this type is.
     *
     * @throws IllegalArgumentException if it is none
     */
    LinkKind link() {
        return Arrays.stream(LinkKind.values())
                .filter(kind -> of(kind) == this)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this + " must tie a body to an event"));
    }
}

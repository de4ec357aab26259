package fr.retours.model.id;

/** The id of whatever stands in the graph of participations: a person, a body or an event. Typed by its prefix. */
public sealed interface NodeId permits EntityId, EventId {
    /** Returns the whole id, prefix included. */
    String value();

    /**
     * Reads an id of any kind.
     *
     * @throws IllegalArgumentException if the prefix is none of ours or the rest is malformed
     */
    static NodeId of(String value) {
        return value.startsWith(EventId.PREFIX) ? new EventId(value) : EntityId.of(value);
    }
}

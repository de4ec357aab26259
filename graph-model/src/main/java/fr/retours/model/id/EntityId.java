package fr.retours.model.id;

/** The id of whatever a recap can name: a person or a body. Readable and typed by its prefix. */
public sealed interface EntityId extends NodeId permits PersonId, BodyId {
    /**
     * Reads an id of any kind.
     *
     * @throws IllegalArgumentException if the prefix is none of ours or the rest is malformed
     */
    static EntityId of(String value) {
        return value.startsWith(PersonId.PREFIX) ? new PersonId(value) : BodyId.of(value);
    }
}

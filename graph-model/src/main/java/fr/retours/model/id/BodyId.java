package fr.retours.model.id;

/** The id of a body: a collectivité or an organisation. */
public sealed interface BodyId extends EntityId permits CollectiviteId, OrganisationId {
    /**
     * Reads the id of a collectivité or an organisation.
     *
     * @throws IllegalArgumentException if the prefix is neither's or the rest is malformed
     */
    static BodyId of(String value) {
        return value.startsWith(OrganisationId.PREFIX) ? new OrganisationId(value) : new CollectiviteId(value);
    }
}

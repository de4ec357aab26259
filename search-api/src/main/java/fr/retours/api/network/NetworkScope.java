package fr.retours.api.network;

import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.Slugged;

/** Between whom links are drawn. */
public enum NetworkScope implements Slugged {
    /** People and bodies. */
    ANY,
    /** People only. */
    PEOPLE,
    /** Collectivités and organisations only. */
    BODIES;

    boolean has(EntityId id) {
        return switch (this) {
            case ANY -> true;
            case PEOPLE -> id instanceof PersonId;
            case BODIES -> id instanceof BodyId;
        };
    }
}

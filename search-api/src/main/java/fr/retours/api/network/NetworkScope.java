package fr.retours.api.network;

import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.Slugged;

/** Between whom links are drawn. */
public enum NetworkScope implements Slugged {
    /** People and bodies. */
    ANY("any"),
    /** People only. */
    PEOPLE("people"),
    /** Collectivités and organisations only. */
    BODIES("bodies");

    private final String slug;

    NetworkScope(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }

    boolean has(EntityId id) {
        return switch (this) {
            case ANY -> true;
            case PEOPLE -> id instanceof PersonId;
            case BODIES -> id instanceof BodyId;
        };
    }
}

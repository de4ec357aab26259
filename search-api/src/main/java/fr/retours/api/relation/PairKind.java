package fr.retours.api.relation;

import fr.retours.api.request.QueryParameters;
import fr.retours.model.term.Slugged;

/** Between whom pairs are. */
public enum PairKind implements Slugged {
    /** Territories of one level. */
    TERRITORIES,
    /** Territories and organisations, each for itself. */
    BODIES,
    /** Organisations only. */
    ORGANISATIONS;

    static final String NAME = "between";

    /** Reads {@code between}. */
    public static PairKind read(QueryParameters given) {
        return given.choice(NAME, PairKind.class, TERRITORIES);
    }
}

package fr.retours.api.relation;

import fr.retours.api.request.Parameters;
import fr.retours.model.term.Slugged;

/** Between whom pairs are. */
public enum PairKind implements Slugged {
    /** Territories of one level. */
    TERRITORIES("territories"),
    /** Territories and organisations, each for itself. */
    BODIES("bodies"),
    /** Organisations only. */
    ORGANISATIONS("organisations");

    static final String NAME = "between";

    private final String slug;

    PairKind(String slug) {
        this.slug = slug;
    }

    /** Reads {@code between}. */
    public static PairKind read(Parameters given) {
        return given.choice(NAME, PairKind.class, TERRITORIES);
    }

    @Override
    public String slug() {
        return slug;
    }
}

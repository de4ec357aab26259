package fr.retours.model.relation;

import fr.retours.model.term.Slugged;

/** Whom a path may lead through. */
public enum PathVia implements Slugged {
    /** People and bodies. */
    ANY("any"),
    /** People only: who knows whom. */
    PEOPLE("people"),
    /** Bodies only. */
    BODIES("bodies");

    private final String slug;

    PathVia(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

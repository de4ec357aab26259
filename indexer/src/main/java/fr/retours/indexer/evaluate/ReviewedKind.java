package fr.retours.indexer.evaluate;

import fr.retours.model.term.Slugged;

/** The kinds of facts that decisions by hand judge, in the order of the table. */
public enum ReviewedKind implements Slugged {
    /** That words name a person. */
    PEOPLE("people"),
    /** Whether a person took part. */
    TOOK_PART("people.took_part"),
    /** What a person did. */
    PARTS("people.parts"),
    /** A person's function. */
    ROLES("people.roles"),
    /** That words name a body. */
    BODIES("bodies"),
    /** How a body is tied to the event. */
    LINKS("bodies.links"),
    /** That there was an event, and what is said of it. */
    EVENT("event"),
    /** What the recap deals with. */
    THEMES("themes"),
    /** Who is who, which names mean one body, which recaps tell one event. */
    IDENTITY("identity");

    private final String slug;

    ReviewedKind(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

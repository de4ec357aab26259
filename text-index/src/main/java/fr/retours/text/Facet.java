package fr.retours.text;

import fr.retours.model.Slugged;

/** By what the recaps found are counted. */
public enum Facet implements Slugged {
    /** Theme slugs. */
    THEME("theme"),
    /** Event kind slugs; a recap without event has none. */
    KIND("kind"),
    /** Years of the event's first day, four digits; {@value #UNDATED} where it has none. Every recap of an event has one value. */
    YEAR("year"),
    /** Ids of the collectivités linked to the event or where it was held, and of those they lie in. */
    COLLECTIVITE("collectivite"),
    /** Ids of the people who took part. */
    PERSON("person"),
    /** Ids of the organisations linked to the event. */
    ORGANISATION("organisation"),
    /** Slugs of the parts people had. */
    PART("part");

    /** The {@link #YEAR} of a recap whose event has no day; no filter takes it, a query asks for it by {@code annee:aucune}. */
    public static final String UNDATED = "none";

    private final String slug;

    Facet(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

package fr.retours.text;

import fr.retours.model.term.Slugged;
import fr.retours.model.time.DateBasis;

/** By what the recaps found are counted. */
public enum Facet implements Slugged {
    /** Theme slugs. */
    THEME,
    /** Event kind slugs; a recap without event has none. */
    KIND,
    /** Years that the event's date meets, four digits; {@value #UNDATED} where it has none. A recap without event has none. */
    YEAR,
    /** The same, but the year of publication where the event has no date, or the recap no event. */
    YEAR_PUBLISHED,
    /** Ids of the collectivités linked to the event or where it was held, and of those they lie in. */
    COLLECTIVITE,
    /** Ids of the people who took part. */
    PERSON,
    /** Ids of the organisations linked to the event. */
    ORGANISATION,
    /** Slugs of the parts people had. */
    PART;

    /** The {@link #YEAR} of a recap whose event has no date; no filter takes it, a query asks for it by {@code annee:aucune}. */
    public static final String UNDATED = "none";

    /** Returns the facet of years by one kind of date. */
    public static Facet years(DateBasis basis) {
        return switch (basis) {
            case EVENT -> YEAR;
            case PUBLISHED -> YEAR_PUBLISHED;
        };
    }

    /** Returns whether the values are years: a histogram, all of which is listed in its own order. */
    public boolean isYears() {
        return this == YEAR || this == YEAR_PUBLISHED;
    }
}

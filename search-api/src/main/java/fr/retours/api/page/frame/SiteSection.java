package fr.retours.api.page.frame;

import fr.retours.api.wording.Wording;
import java.util.Locale;

/** A part of the site that every page links to at its head, in this order. */
public enum SiteSection {
    /** Search, which is also the way in. */
    SEARCH("/"),
    /** Lists of everybody and everything. */
    DIRECTORY("/personnes"),
    /** Who was at the same events. */
    NETWORK("/reseau"),
    /** Which territories were at the same events. */
    MAP("/carte"),
    /** Events year by year. */
    TIMELINE("/chronologie"),
    /** Questions as forms. */
    QUESTIONS("/questions");

    private final String path;

    SiteSection(String path) {
        this.path = path;
    }

    /** Returns where it is. */
    public String path() {
        return path;
    }

    /** Returns what its link says. */
    public String label() {
        return Wording.text("section." + name().toLowerCase(Locale.ROOT));
    }
}

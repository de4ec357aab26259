package fr.retours.model.port;

import fr.retours.model.term.EventKind;
import fr.retours.model.term.Slugged;

/** What events are distinguished by when they are counted. Each event is in one group. */
public enum EventGrouping implements Slugged {
    /** By {@link EventKind}. */
    KIND("kind"),
    /** By main theme, the first one in the order of ids where recaps tell several. */
    THEME("theme");

    private final String slug;

    EventGrouping(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

package fr.retours.model.port;

import fr.retours.model.term.Slugged;

/** Which event of a list comes first. Ties go by id. */
public enum EventOrder implements Slugged {
    /** The latest, see {@link fr.retours.model.time.EventTime#LATEST_FIRST}. */
    LATEST("latest"),
    /** The earliest, see {@link fr.retours.model.time.EventTime#EARLIEST_FIRST}. */
    EARLIEST("earliest"),
    /** The first by folded title. */
    TITLE("title"),
    /** The one at which most people took part; of those of one number the latest. */
    PARTICIPANTS("participants");

    private final String slug;

    EventOrder(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

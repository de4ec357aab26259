package fr.retours.text;

import fr.retours.model.term.Slugged;

/** How recaps found are ordered; ties by date, the latest first, then by id. Where an event has no date, or a recap no event, the recap stands at the day of its publication. */
public enum SortOrder implements Slugged {
    /** Best match first; without a query, latest event first. */
    RELEVANCE("relevance"),
    /** Latest event first; last what has neither a date nor a day of publication. */
    LATEST_FIRST("-date"),
    /** Earliest event first; last what has neither a date nor a day of publication. */
    EARLIEST_FIRST("date");

    private final String slug;

    SortOrder(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

package fr.retours.model.time;

import fr.retours.model.term.Slugged;

/** By which date events are counted and narrowed to a period. */
public enum DateBasis implements Slugged {
    /** By that of the event alone. */
    EVENT("event"),
    /** Where no recap dates the event, by the day on which the first of them was published. */
    PUBLISHED("published");

    private final String slug;

    DateBasis(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

package fr.retours.api.search;

import fr.retours.model.term.Slugged;

/** How what a search finds is given. */
enum SearchFormat implements Slugged {
    /** A page of it, with all that there is to tell. */
    JSON("json"),
    /** All of it, as a table. */
    CSV("csv");

    private final String slug;

    SearchFormat(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

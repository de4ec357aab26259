package fr.retours.model.term;

/** What a document tells of events. */
public enum NarrationKind implements Slugged {
    /** An event that took place. */
    RECOUNTS("recounts"),
    /** Several events, one after the other: a diary, a letter of news. Who is named there took part in none that is known. */
    SEVERAL("several"),
    /** Only an event to come. */
    ANNOUNCES("announces"),
    /** No event: an answer, an article, a portrait, an offer. */
    NONE("none");

    private final String slug;

    NarrationKind(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

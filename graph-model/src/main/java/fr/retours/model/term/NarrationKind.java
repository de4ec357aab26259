package fr.retours.model.term;

/** What a document tells of events. */
public enum NarrationKind implements Slugged {
    /** An event that took place. */
    RECOUNTS("recounts"),
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

package fr.retours.model.term;

/** What a recap tells of an event and proves by sentences of its own. */
public enum EventProperty implements Slugged {
    /** When it took place. */
    DATE("date"),
    /** Where it was held. */
    PLACE("place"),
    /** What sort of event it was. */
    KIND("kind"),
    /** How many came. */
    ATTENDANCE("attendance");

    private final String slug;

    EventProperty(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

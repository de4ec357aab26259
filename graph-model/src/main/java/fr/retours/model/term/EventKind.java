package fr.retours.model.term;

/** What sort of meeting an event is. */
public enum EventKind implements Slugged {
    /** A « rencontre »: people of a network meet. */
    RENCONTRE("rencontre"),
    /** A seminar. */
    SEMINAIRE("seminaire"),
    /** A conference with papers. */
    COLLOQUE("colloque"),
    /** A day of study or exchange. */
    JOURNEE("journee"),
    /** A forum. */
    FORUM("forum"),
    /** A general assembly of members. */
    ASSEMBLEE_GENERALE("assemblee_generale"),
    /** A workshop. */
    ATELIER("atelier"),
    /** An online seminar. */
    WEBINAIRE("webinaire"),
    /** A visit on site. */
    VISITE("visite"),
    /** Anything else. */
    AUTRE("autre");

    private final String slug;

    EventKind(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

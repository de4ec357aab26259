package fr.retours.model.term;

/** How a body is tied to an event. */
public enum LinkKind implements Slugged {
    /** Named as the one organiser. */
    ORGANIZER("organizer"),
    /** One of several organisers, or organiser of one session. */
    CO_ORGANIZER("co_organizer"),
    /** Received the event (« accueilli par »). */
    HOST("host"),
    /** « En partenariat avec ». */
    PARTNER("partner"),
    /** « Avec le soutien de », or thanked. */
    SUPPORTER("supporter"),
    /** Through a person who took part. */
    REPRESENTED("represented"),
    /** Its project is presented, visited or awarded. */
    PRESENTED("presented"),
    /** Only named: the one kind that is no taking part. */
    MENTIONED("mentioned");

    private final String slug;

    LinkKind(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

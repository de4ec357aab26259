package fr.retours.model.term;

/** What a person did at an event. */
public enum Part implements Slugged {
    /** Opened, welcomed or introduced. */
    OPENING("opening"),
    /** Spoke, testified or presented. */
    SPEAKER("speaker"),
    /** Moderated a session. */
    MODERATOR("moderator"),
    /** Spoke as « grand témoin » or gave the conference. */
    KEYNOTE("keynote"),
    /** Concluded, closed or reported back at the end. */
    CLOSING("closing"),
    /** Wrote the recap or its synthesis. */
    RAPPORTEUR("rapporteur"),
    /** Signed an agreement. */
    SIGNATORY("signatory");

    private final String slug;

    Part(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}

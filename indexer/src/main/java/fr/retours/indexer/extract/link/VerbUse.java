package fr.retours.indexer.extract.link;

/** In which use a verb ties a body to the event; the rules of {@code liens.regles} name it as their place. */
enum VerbUse {
    /** With the body as its subject: « la Région organise ». */
    SUBJECT("verbe"),
    /** The same, in the past only: « proposait un atelier ». */
    PAST("passé"),
    /** With an object that is the body's own: « a présenté sa démarche ». */
    OWN_OBJECT("sien"),
    /** Reflexive: « s'est exprimée ». */
    REFLEXIVE("réfléchi"),
    /** Behind what was said, before who said it: « …, alerte la CAPEB ». */
    SAYING("incise"),
    /** With those who came as its object: « a réuni 80 participants ». */
    GATHERING("public"),
    /** Of speech, in the past only: « a rappelé ». */
    SPEECH("parole"),
    /** With a prize as its object: « a remporté le prix ». */
    AWARD("prix");

    private final String place;

    VerbUse(String place) {
        this.place = place;
    }

    /** Returns what the rules call it. */
    String place() {
        return place;
    }
}

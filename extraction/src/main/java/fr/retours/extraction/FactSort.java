package fr.retours.extraction;

import fr.retours.model.term.Slugged;

/** The sorts of facts that are scored, each with a confidence of its own. */
public enum FactSort implements Slugged {
    /** Who is named. */
    PERSON("people"),
    /** Who took part. */
    PRESENCE("people.took_part"),
    /** As what somebody took part. */
    PART("people.parts"),
    /** Which function somebody holds, and where. */
    ROLE("people.roles"),
    /** Which local authority is named. */
    COLLECTIVITE("collectivites"),
    /** What a local authority did for the event. */
    COLLECTIVITE_LINK("collectivites.links"),
    /** Which organisation is named. */
    ORGANISATION("organisations"),
    /** What an organisation did for the event. */
    ORGANISATION_LINK("organisations.links"),
    /** What is said of the event. */
    EVENT("event"),
    /** Which theme was dealt with. */
    THEME("themes");

    private final String row;

    FactSort(String row) {
        this.row = row;
    }

    /** Returns the row of an evaluation that scores such facts, by which the table of confidences names them too. */
    @Override
    public String slug() {
        return row;
    }
}

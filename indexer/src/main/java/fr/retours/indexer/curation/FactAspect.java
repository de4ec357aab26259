package fr.retours.indexer.curation;

import fr.retours.model.term.Slugged;

/** What of a recap's facts a decision may call right or wrong; the slug is the key that says so. */
public enum FactAspect implements Slugged {
    /** That words name this person or body. No key says so: it is meant where none of the others stands. */
    NAME,
    /** What a person did at the event. */
    PART,
    /** A person's function, with or without its body. */
    ROLE,
    /** How a body is tied to the event. */
    LINK,
    /** What the recap deals with. */
    THEME,
    /** What the recap says of the event. */
    EVENT
}

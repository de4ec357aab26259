package fr.retours.extraction.text;

/** The parts of a recap's text. */
public enum TextSection {
    /** The title line. */
    TITLE,
    /** The body. */
    BODY,
    /** The site's summary, which often repeats the first paragraph. */
    SUMMARY
}

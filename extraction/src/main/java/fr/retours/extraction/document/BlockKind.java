package fr.retours.extraction.document;

/** The shapes of blocks. */
public enum BlockKind {
    /** The recap's title. */
    TITLE,
    /** A short line of its own that tells of those below it. */
    HEADING,
    /** Running text. */
    PARAGRAPH,
    /** A line of a list. */
    ITEM,
    /** A line that begins with somebody's name and is no running text. */
    ROW,
    /** « Anne Petit ¶ Directrice »: a line that says more of the name right above it. */
    DETAIL
}

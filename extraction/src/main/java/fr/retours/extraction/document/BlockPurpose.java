package fr.retours.extraction.document;

/** What a block is for, by its own first words, its lead or the nearest heading that says so. */
public enum BlockPurpose {
    /** The account itself, as far as nothing says otherwise. */
    ACCOUNT("", ""),
    /** Who was there: « Étaient présents : ». */
    ATTENDANCE("presents", ""),
    /** A moment of the event, and who acted in it: « Table ronde : ». */
    SESSION("moments", ""),
    /** What to read, and who wrote it: « Bibliographie ». */
    READING("lectures", "ouvrage"),
    /** Who wrote the text: « Rédigé par ». */
    BYLINE("", "signature"),
    /** A remark to the text: « [1] ». */
    FOOTNOTE("notes", ""),
    /** Who took a picture, or what it shows: « Crédit photo : ». */
    CAPTION("", "legende"),
    /** What somebody wrote elsewhere: « @apetit ». */
    POST("", "message"),
    /** Who belongs to a body, there or not: « Le bureau ». */
    BOARD("instances", ""),
    /** Who is thanked, there or not: « Remerciements ». */
    THANKS("remerciements", "");

    /** How those that head a block by this purpose are listed; no section for none. */
    private final String heads;

    /** How those that stand in a line by this purpose are listed; no section for none. */
    private final String lines;

    BlockPurpose(String heads, String lines) {
        this.heads = heads;
        this.lines = lines;
    }

    String heads() {
        return heads;
    }

    String lines() {
        return lines;
    }

    /** Returns whether a heading or a lead says so of what stands below. */
    boolean isOfHead() {
        return !heads.isEmpty();
    }

    /** Returns whether such a line begins with what says so; else it may stand anywhere in it. */
    boolean isSaidFirst() {
        return this == BYLINE || this == CAPTION;
    }
}

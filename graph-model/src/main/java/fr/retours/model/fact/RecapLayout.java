package fr.retours.model.fact;

/**
 * Where title, body and summary stand in {@link Recap#text()}.
 *
 * @param title its length, in UTF-16 code units like all others
 * @param body its length, 0 when there is none
 * @param summary its length, 0 when there is none
 */
public record RecapLayout(int title, int body, int summary) {
    /** Between title, body and summary. */
    static final String PARAGRAPH = "\n\n";

    /** Returns where the body starts; the end of the title when there is no body. */
    public int bodyStart() {
        return title + before(body);
    }

    /** Returns where the summary starts; the length of the text when there is no summary. */
    public int summaryStart() {
        return bodyStart() + body + before(summary);
    }

    private static int before(int length) {
        return length == 0 ? 0 : PARAGRAPH.length();
    }
}

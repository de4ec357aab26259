package fr.retours.api.report;

import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.request.QueryParameters;

/**
 * A report as a visitor fills it in.
 *
 * @param page of this site that it is about; empty for none
 * @param fact that it is about; may be empty
 * @param text what is wrong
 * @param contact where to answer; may be empty
 */
public record ReportDraft(String page, String fact, String text, String contact) {
    /** Longest text, in UTF-16 code units, a line break counted once. */
    public static final int LONGEST_TEXT = 4_000;

    /** Longest name of a fact. */
    public static final int LONGEST_FACT = 500;

    /** Longest address. */
    public static final int LONGEST_CONTACT = 200;

    /** Reads what a form sends; browsers write each line break as two characters, and count one. */
    static ReportDraft read(QueryParameters given) {
        return new ReportDraft(
                PageAddress.readPage(given),
                given.text("fact", LONGEST_FACT).strip(),
                given.text("text", 2 * LONGEST_TEXT).replace("\r\n", "\n").strip(),
                given.text("contact", LONGEST_CONTACT).strip());
    }
}

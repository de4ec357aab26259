package fr.retours.indexer.curation;

import java.time.LocalDate;

/** Writes values and decisions as a curation file takes them. */
public final class YamlText {
    private YamlText() {}

    /** Returns a value between single quotes, on one line: it may hold any character. */
    public static String quoted(String value) {
        return "'" + value.replaceAll("\\s+", " ").replace("'", "''") + "'";
    }

    /**
     * Returns a file with one more decision at its end, which hides a person or body. Whether it can be followed is for the reader to
     * tell.
     *
     * @param file all of it; may be empty
     * @param reason in the words of whoever decides
     */
    public static String hiding(String file, String id, String reason, LocalDate day) {
        String end = file.isEmpty() || file.endsWith("\n") ? "" : "\n";
        return file + end + DecisionKind.HIDE.slug() + ":\n  - {id: " + quoted(id) + ", reason: " + quoted(reason)
                + ", date: " + day + "}\n";
    }
}

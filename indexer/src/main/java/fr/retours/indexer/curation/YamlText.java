package fr.retours.indexer.curation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes values and decisions as a curation file takes them. */
public final class YamlText {
    private YamlText() {}

    /** Returns a value between single quotes, on one line: it may hold any character. */
    public static String quoted(String value) {
        return "'" + value.replaceAll("\\s+", " ").replace("'", "''") + "'";
    }

    /**
     * Returns a file with one more decision at its end. Whether it can be followed is for the reader to tell.
     *
     * @param file all of it; may be empty
     * @param by the account of whoever decides; null where nobody is known
     */
    public static String with(String file, DecisionLine decision, LocalDate day, @Nullable String by) {
        String end = file.isEmpty() || file.endsWith("\n") ? "" : "\n";
        return file + end + decision.kind().slug() + ":\n" + decision.at(day, by) + "\n";
    }
}

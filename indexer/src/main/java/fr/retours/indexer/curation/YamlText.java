package fr.retours.indexer.curation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values and decisions as a curation file takes them. */
public final class YamlText {
    private YamlText() {}

    /** Returns a value between single quotes, on one line: it may hold any character. */
    public static String quoted(String value) {
        return "'" + value.replaceAll("\\s+", " ").replace("'", "''") + "'";
    }

    /**
     * Returns a file with one more decision at its end, in the last section where that is of its kind. Whether it can be followed is for the reader to tell.
     *
     * @param file all of it; may be empty
     * @param by the account of whoever decides; null where nobody is known
     */
    public static String with(String file, DecisionLine decision, LocalDate day, @Nullable String by) {
        String end = file.isEmpty() || file.endsWith("\n") ? "" : "\n";
        String section = decision.kind().slug() + ":\n";
        return file + end + (lastSection(file).equals(section.strip()) ? "" : section) + decision.at(day, by) + "\n";
    }

    /** Returns the last line that does not begin with a blank, where a list of one entry a line follows it; empty otherwise. */
    private static String lastSection(String file) {
        List<String> lines = file.lines().filter(line -> !line.isBlank()).toList();
        boolean isOurs = !lines.isEmpty() && lines.getLast().startsWith("  - {");
        return isOurs
                ? lines.reversed().stream()
                        .filter(line -> !line.startsWith(" "))
                        .findFirst()
                        .orElse("")
                : "";
    }
}

package fr.retours.indexer.suggest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes suggestions as lines that a curation file takes as they are. */
public final class YamlLines {
    private YamlLines() {}

    /**
     * Returns the lines, a blank one first, so that they may be appended to a file that does not end its last line.
     *
     * @param day the date of the decisions
     */
    public static List<String> lines(List<SuggestedDecision> suggestions, LocalDate day) {
        var lines = new ArrayList<String>();
        SuggestedDecision last = null;
        for (SuggestedDecision one : suggestions) {
            if (last == null || last.kind() != one.kind()) {
                lines.add("");
                lines.add(one.kind().slug() + ":");
            }
            one.comment().forEach(line -> lines.add("  # " + line));
            lines.add(one.likely().line().at(day, null));
            last = one;
        }
        return lines;
    }
}

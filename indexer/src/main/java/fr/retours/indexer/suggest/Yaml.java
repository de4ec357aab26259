package fr.retours.indexer.suggest;

import fr.retours.indexer.curation.YamlText;
import fr.retours.model.id.RecapId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes suggestions as lines that a curation file takes as they are. */
public final class Yaml {
    private Yaml() {}

    /**
     * Returns the lines, a blank one first, so that they may be appended to a file that does not end its last line.
     *
     * @param day the date of the decisions
     */
    public static List<String> lines(List<Suggestion> suggestions, LocalDate day) {
        var lines = new ArrayList<String>();
        Suggestion last = null;
        for (Suggestion one : suggestions) {
            if (last == null || last.kind() != one.kind()) {
                lines.add("");
                lines.add(one.kind().slug() + ":");
            }
            one.comment().forEach(line -> lines.add("  # " + line));
            lines.add("  - {" + one.fields() + ", reason: " + YamlText.quoted(one.reason()) + ", date: " + day + "}");
            last = one;
        }
        return lines;
    }

    static String recaps(Collection<RecapId> recaps) {
        return recaps.stream().map(id -> YamlText.quoted(id.value())).collect(Collectors.joining(", ", "[", "]"));
    }
}

package fr.retours.corpus;

import fr.retours.corpus.SourceText.Line;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines {@code Type de ressource}, its value, {@code Ressource privée}, its value, {@code Résumé} that end a
 * recap's body and start its summary. Blank lines between do not count.
 *
 * @param start index of its first line
 * @param end index just past its last line
 */
record ClosingBlock(int start, int end) {
    private static final String FIRST = "type de ressource";
    private static final String PRIVATE = "ressource privee";
    private static final String LAST = "resume";
    /** Labels and values: two labels with up to three values each, and the last label. */
    private static final int MOST_LINES = 9;

    /** Finds all blocks, in order. */
    static List<ClosingBlock> find(List<Line> lines) {
        var found = new ArrayList<ClosingBlock>();
        for (int i = 0; i < lines.size(); i++) {
            int end = is(lines.get(i), FIRST) ? endOf(lines, i) : -1;
            if (end > 0) {
                found.add(new ClosingBlock(i, end));
                i = end - 1;
            }
        }
        return found;
    }

    private static int endOf(List<Line> lines, int start) {
        boolean sawPrivate = false;
        int counted = 0;
        for (int i = start; i < lines.size() && counted < MOST_LINES; i++) {
            Line line = lines.get(i);
            counted += ExportStretch.blank(line.text()) ? 0 : 1;
            sawPrivate |= is(line, PRIVATE);
            if (sawPrivate && is(line, LAST)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean is(Line line, String label) {
        return line.text().length() < 40 && LatinFolding.words(line.text()).equals(label);
    }
}

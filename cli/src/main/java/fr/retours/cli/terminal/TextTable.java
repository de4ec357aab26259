package fr.retours.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Columns of text, as wide as what stands in them, and notes under rows. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<String> heads = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** A row with its cells, or a note with one text. */
    private record Line(boolean note, List<String> cells) {}

    /**
     * Starts a table.
     *
     * @param heads keys of {@link TerminalMessages}
     */
    public TextTable(List<String> heads) {
        heads.stream().map(TerminalMessages::of).forEach(this.heads::add);
    }

    /** Starts a table whose heads are as they are. */
    public static TextTable headed(List<String> heads) {
        var table = new TextTable(List.of());
        table.heads.addAll(heads);
        return table;
    }

    /** Adds a row. */
    public TextTable row(String... cells) {
        lines.add(new Line(false, List.of(cells)));
        return this;
    }

    /** Adds a line under the last row; an empty one is left out. */
    public TextTable note(String text) {
        if (!text.isEmpty()) {
            lines.add(new Line(true, List.of(text)));
        }
        return this;
    }

    /** Prints the table; nothing when it has no row. */
    public void print(PrintWriter out) {
        if (lines.isEmpty()) {
            return;
        }
        int[] widths = new int[heads.size()];
        measure(heads, widths);
        lines.stream().filter(line -> !line.note()).forEach(line -> measure(line.cells(), widths));
        out.println(padded(heads, widths));
        lines.forEach(
                line -> out.println(line.note() ? GAP + GAP + line.cells().getFirst() : padded(line.cells(), widths)));
    }

    private static void measure(List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], length(cells.get(i)));
        }
    }

    private static String padded(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            line.append(cell).append(" ".repeat(widths[i] - length(cell))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

package fr.retours.cli.terminal;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names on the left, figures on the right, one row a line. */
public final class SummaryTable {
    private final Map<String, String> rows = new LinkedHashMap<>();

    /** Adds a row; {@code key} is one of {@link TerminalMessages}, {@code figure} is shown as French writes numbers. */
    public SummaryTable row(String key, Object figure) {
        rows.put(TerminalMessages.of(key), TerminalMessages.of("summary.figure", figure));
        return this;
    }

    /** Prints all rows, in the order they came. */
    public void print(PrintWriter out) {
        int names = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        int figures = rows.values().stream().mapToInt(String::length).max().orElse(0);
        rows.forEach((name, figure) ->
                out.println("  " + name + " ".repeat(names - name.length() + 2 + figures - figure.length()) + figure));
    }
}

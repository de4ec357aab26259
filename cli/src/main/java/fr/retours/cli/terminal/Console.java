package fr.retours.cli.terminal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where the command writes.
 *
 * @param out results
 * @param err advance and errors
 * @param terminal whether a person watches {@code err}
 * @param program whether a program reads both: a JSON object a line
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal, boolean program) {
    /** The launcher knows whether standard error is a terminal; Java 21 cannot tell it alone. */
    private static final String TERMINAL = "retours.terminal";

    /** Makes one for people. */
    public Console(PrintWriter out, PrintWriter err, boolean terminal) {
        this(out, err, terminal, false);
    }

    /** Returns the output and errors of this process. */
    public static Console ofProcess() {
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean(TERMINAL));
    }

    /** Prints a result in French, as {@link TerminalMessages#of} says it. */
    public void say(String key, Object... values) {
        out.println(TerminalMessages.of(key, values));
    }

    /** Tells what goes on, or what is wrong, in the same way. */
    public void tell(String key, Object... values) {
        err.println(TerminalMessages.of(key, values));
    }
}

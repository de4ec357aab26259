package fr.retours.cli;

import fr.retours.cli.terminal.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** A terminal in which commands are typed, each on a data folder; it shows what the last one wrote. */
final class CommandTerminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Runs a command and returns its exit code. */
    int run(Path data, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(
                Map.of("RETOURS_DATA", data.toString()),
                new Console(new PrintWriter(out, true), new PrintWriter(err, true), false),
                arguments);
    }

    /** Returns what the last command answered. */
    String out() {
        return out.toString();
    }

    /** Returns what the last command said beside its answer. */
    String err() {
        return err.toString();
    }
}

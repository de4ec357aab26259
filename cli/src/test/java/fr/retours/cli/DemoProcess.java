package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What {@code ./retours demo} is to its user: a program that serves the samples until it is stopped. */
final class DemoProcess implements AutoCloseable {
    private static final Pattern READY =
            Pattern.compile("Retours est prêt : (http://\\S+/) .*?Ses données : (\\S+) ", Pattern.DOTALL);

    private final Process process;
    private final StringBuilder said = new StringBuilder();
    private final String address;
    private final Path data;

    /** Starts it at a free port and waits until it serves. */
    DemoProcess() {
        try {
            process = new ProcessBuilder(PackagedProgram.command("demo", "--port", "0"))
                    .redirectErrorStream(true)
                    .start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            var ready = READY.matcher(said);
            while (!ready.reset(said).find()) {
                String line = output.readLine();
                assertThat(line).as("after %s", said).isNotNull();
                said.append(line).append('\n');
            }
            address = ready.group(1);
            data = Path.of(ready.group(2));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo must start", e);
        }
    }

    /** Returns what it said until it was ready. */
    String said() {
        return said.toString();
    }

    /** Returns where it serves, with a slash at the end. */
    String address() {
        return address;
    }

    /** Returns its data folder. */
    Path data() {
        return data;
    }

    /** Stops it as Ctrl+C does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.server.GraphServerConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            process = new ProcessBuilder(command("demo", "--port", "0"))
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

    /** Returns the command line that runs the program as {@code ./retours} does, without building it. */
    static List<String> command(String... arguments) {
        var java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=logback.xml",
                "-Dretours.home=" + System.getProperty("retours.root"),
                "-D" + GraphServerConfig.LIB_PROPERTY + "=" + System.getProperty(GraphServerConfig.LIB_PROPERTY),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        return Stream.concat(java, Stream.of(arguments)).toList();
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

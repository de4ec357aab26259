package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.terminal.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the unit for systemd to what the program takes. */
class ServiceUnitTest {
    private static final Path UNIT =
            Path.of(System.getProperty("retours.root"), "docs", "operation", "retours.service");

    private static List<String> values(String key) throws IOException {
        return Files.readAllLines(UNIT).stream()
                .filter(line -> line.startsWith(key + '='))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }

    @Test
    void startsTheServerWithOptionsThatItTakes() throws IOException {
        String[] words = values("ExecStart").getFirst().split(" ");
        var nowhere = new PrintWriter(PrintWriter.nullWriter());

        var parsed = Main.commands(new EnvironmentDefaults(Map.of()), new Console(nowhere, nowhere, false))
                .parseArgs(List.of(words).subList(1, words.length).toArray(String[]::new))
                .subcommand();

        assertThat(words[0]).isEqualTo("/opt/retours/retours");
        assertThat(parsed.commandSpec().name()).isEqualTo("serve");
        assertThat(parsed.errors()).isEmpty();
    }

    @Test
    void theServerMayWriteToItsDataAndItsCache() throws IOException {
        assertThat(values("ProtectSystem")).containsExactly("strict");
        assertThat(values("ReadWritePaths")).containsExactly("/var/lib/retours /opt/retours/cache");
        assertThat(values("ExecStart")).singleElement().asString().contains("--data /var/lib/retours/");
    }
}

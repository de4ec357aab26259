package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say of a language model before any is asked. */
class ReaderOptionsTest {
    private static final String KEY = "clef-tres-secrete-4711";
    private static final String HERE = "http://127.0.0.1:9/v1";

    @TempDir
    private Path temp;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> variables, String... arguments) {
        said.getBuffer().setLength(0);
        Map<String, String> all = new HashMap<>(variables);
        all.put("RETOURS_DATA", temp.resolve("data").toString());
        all.put("RETOURS_READER_KEY", KEY);
        var writer = new PrintWriter(said, true);
        return Main.run(all, new Console(writer, writer, false), arguments);
    }

    private String written() throws IOException {
        Path file = temp.resolve("a.jsonl");
        Files.writeString(
                file, "{\"id\":\"a\",\"title\":\"Journée à Die\",\"body\":\"Maëlle Quéré ouvre la journée.\"}\n");
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "extract", "evaluate", "watch"})
    void aServerElsewhereIsRefusedUnlessThatIsMeant(String command) {
        assertThat(run(command, "recaps", "--reader", "https://api.exemple.fr/v1", "--reader-model", "grand"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("api.exemple.fr n’est pas cette machine", "--reader-elsewhere");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNoPasswordIsRepeated() {
        assertThat(run("extract", "recaps", "--reader", "http://moi:motdepasse@127.0.0.1/v1", "--reader-parallel", "0"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(said.toString())
                .contains("--reader-model", "--reader-parallel")
                .doesNotContain("motdepasse");
        run("extract", "recaps", "--reader", "http://moi:motdepasse@127.0.0.1/v1", "--reader-model", "petit");
        assertThat(said.toString()).contains("sans nom, mot de passe").doesNotContain("motdepasse");
    }

    @Test
    void theConfigurationIsShownWithoutTheKey() {
        assertThat(run(Map.of("RETOURS_READER_MODEL", "petit"), "config", "--reader", HERE))
                .isEqualTo(ExitCode.DONE);

        assertThat(said.toString().lines())
                .anyMatch(line -> line.startsWith("--reader ") && line.contains(HERE))
                .anyMatch(line -> line.startsWith("--reader-model") && line.contains("petit"))
                .anyMatch(line -> line.startsWith("RETOURS_READER_KEY") && line.contains("•••"));
        assertThat(said.toString()).doesNotContain(KEY);
    }

    @Test
    void aTrialSaysWhatWouldBeAskedAndAsksNobodyAndWritesNothing() throws IOException {
        for (String command : List.of("index", "extract")) {
            assertThat(run(command, written(), "--dry-run", "--reader", HERE, "--reader-model", "petit"))
                    .isEqualTo(ExitCode.DONE);
            assertThat(said.toString())
                    .contains("petit : 1 demande(s) pour 1 récap(s)", "Rien n’a été envoyé ni écrit.");
        }

        String folder = Files.createDirectories(temp.resolve("recaps")).toString();
        Files.copy(Path.of(written()), temp.resolve("recaps").resolve("a.jsonl"));
        assertThat(run("watch", folder, "--dry-run", "--reader", HERE, "--reader-model", "petit"))
                .isEqualTo(ExitCode.DONE);
        assertThat(said.toString()).contains("petit : 1 demande(s) pour 1 récap(s)");
        assertThat(temp.resolve("data")).doesNotExist();
        assertThat(run("index", written(), "--dry-run")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aServerThatIsNotThereLeavesWhatTheRulesReadAndTheKeyInNoFile() throws IOException {
        assertThat(run("extract", written(), "--reader", HERE, "--reader-model", "petit"))
                .isEqualTo(ExitCode.SKIPPED_INPUT);

        assertThat(said.toString())
                .contains("ne répond pas", "La lecture intégrée vaut pour ce récap", "Maëlle Quéré")
                .doesNotContain(KEY);
        try (Stream<Path> files = Files.walk(temp)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(KEY));
        }
    }

    /** A server that gives one answer, set before. */
    private static HttpServer saying(String usage) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer =
                    ("{\"choices\":[{\"message\":{\"content\":\"{\\\"people\\\":[{\\\"name\\\":\\\"Maëlle Quéré\\\"}]}\"},"
                                    + "\"finish_reason\":\"stop\"}]" + usage + "}")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    @ParameterizedTest
    @CsvSource({"120, 'faites, 120 jetons lus et 30 écrits'", "0, faites ; son serveur ne compte pas les jetons."})
    void tokensAreToldAsTheServerCountsThemAndNotWhereItDoesNot(int read, String told) throws IOException {
        HttpServer server =
                saying(read == 0 ? "" : ",\"usage\":{\"prompt_tokens\":" + read + ",\"completion_tokens\":30}");
        try {
            run(
                    "extract",
                    written(),
                    "--reader",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                    "--reader-model",
                    "petit");
        } finally {
            server.stop(0);
        }

        assertThat(said.toString()).contains("petit : 1 demande(s) " + told).doesNotContain(" 0 jetons");
    }

    @Test
    void aServerThatIsToAskAModelTakesTheSameOptions() {
        assertThat(run("serve", "--reader", "https://api.exemple.fr/v1", "--reader-model", "grand"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("api.exemple.fr n’est pas cette machine");
        assertThat(run("curate", "--second", "a")).isNotEqualTo(ExitCode.DONE);
    }

    @Test
    void whatLeavesAndToWhomIsSaidOnce() throws IOException {
        run(
                "extract",
                written(),
                "--reader",
                "http://exemple.invalid/v1",
                "--reader-model",
                "grand",
                "--reader-elsewhere",
                "--reader-requests",
                "1");

        assertThat(said.toString())
                .containsOnlyOnce("Le texte des récaps à lire (titre, résumé, texte, date de publication) part,"
                        + " sans chiffrement, vers exemple.invalid, pour le modèle grand");
    }
}

package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);

    private int run(String... arguments) {
        return Main.run(Map.of(), console, arguments);
    }

    @Test
    void helpIsFrenchAndListsTheCommands() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString()).contains("Usage : retours", "demo", "index", "serve", "affiche cette aide");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasTheHelpThatErrorsPointTo(String command) {
        String words = command + " --help";

        assertThat(run(words.split(" "))).as("%s", err).isZero();

        assertThat(out.toString()).contains("Usage : retours " + command, "affiche cette aide");
    }

    static Stream<String> commands() {
        return subcommands(Main.commands(
                new EnvironmentDefaults(Map.of()),
                new Console(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), false)));
    }

    private static Stream<String> subcommands(CommandLine command) {
        return command.getSubcommands().entrySet().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.getKey()), subcommands(one.getValue()).map(below -> one.getKey() + " " + below)));
    }

    @Test
    void aMissingCommandIsWrongUsage() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("retours demo");
    }

    @ParameterizedTest(name = "{0}: {1}?")
    @CsvSource({"serach, search", "idnex, index", "statu, status", "verfy, verify"})
    void anUnknownCommandGetsTheNearestOne(String typed, String meant) {
        assertThat(run(typed)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .contains("« " + typed + " »", "« " + meant + " »")
                .hasLineCount(1);
    }

    @ParameterizedTest(name = "{0} {1}: {2}?")
    @CsvSource({"search, --limti, --limit", "index, --dat, --data", "index, --purne, --prune"})
    void anUnknownOptionGetsTheNearestOne(String command, String typed, String meant) {
        assertThat(run(command, typed, "mot")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .contains("« " + typed + " »", "« " + meant + " »")
                .hasLineCount(1);
    }

    @Test
    void anUnknownVariableIsRefused() {
        assertThat(Main.run(Map.of("RETOURS_DTA", "x"), console, "--version")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("RETOURS_DTA");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "--base-url, https://retours.test/chemin",
        "--base-url, retours.test",
        "--contact, nous@",
        "--contact, javascript:alert(1)"
    })
    void aSiteThatIsNoneIsWrongUsage(String option, String value) {
        assertThat(run("serve", option, value)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("--base-url", "--contact", value).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93", "-1"})
    void countsThatAreKeptForTooLongAreWrongUsage(String days) {
        assertThat(run("serve", "--query-report", days)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .contains("--query-report va de 1 à 92 jours", "reçu " + days)
                .hasLineCount(1);
    }

    @Test
    void allThatCannotBeIsToldAtOnce() {
        var variables = Map.of(
                "RETOURS_DTA", "x",
                "RETOURS_DRAIN", "bientôt",
                "RETOURS_ADMIN_PORT", "beaucoup",
                "RETOURS_TRACES", "collecteur");

        int code = Main.run(
                variables, console, "serve", "--port", "70000", "--client-rate", "-1", "--neo4j", "http://x", "--prot");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("RETOURS_DTA", "--drain", "« bientôt »", "--admin-port", "« beaucoup »", "--traces")
                .contains("70000", "--client-rate", "« http://x »", "« --prot »")
                .hasLineCount(8);
    }

    @Test
    void theConfigurationIsShownWithWhereItComesFromAndWithoutSecrets() {
        var variables = Map.of(
                "RETOURS_NEO4J_PASSWORD", "geheimnis",
                "RETOURS_NEO4J_URI", "bolt://user:geheimnis@graphe:7687",
                "RETOURS_DRAIN", "20");

        int code = Main.run(variables, console, "config", "--port", "9000", "--proxy", "10.0.0.0/8,127.0.0.1");

        assertThat(code).as("%s", err).isZero();
        assertThat(out.toString())
                .containsPattern("--port +9000 +la ligne de commande")
                .containsPattern("--proxy +10\\.0\\.0\\.0/8,127\\.0\\.0\\.1 +la ligne de commande")
                .containsPattern("--drain +20 +RETOURS_DRAIN")
                .containsPattern("--neo4j +bolt://•••@graphe:7687 +RETOURS_NEO4J_URI")
                .containsPattern("--log-format +text +par défaut \\(ou RETOURS_LOG_FORMAT\\)")
                .containsPattern("RETOURS_NEO4J_PASSWORD +••• +RETOURS_NEO4J_PASSWORD")
                .doesNotContain("geheimnis");
    }

    @Test
    void theConfigurationIsShownAsJson() {
        assertThat(run("config", "--json", "--base-url", "https://retours.test"))
                .isZero();

        assertThat(out.toString())
                .contains(
                        "{\"name\":\"--base-url\",\"value\":\"https://retours.test\",\"source\":\"command-line\",\"variable\":\"RETOURS_BASE_URL\"}",
                        "{\"name\":\"RETOURS_NEO4J_PASSWORD\",\"value\":null,\"source\":\"default\",");
    }

    @Test
    void aConfigurationThatCannotBeIsRefusedAsTheServerWould() {
        assertThat(run("config", "--port", "-1", "--query-report", "93")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("--port", "--query-report").hasLineCount(2);
    }

    @Test
    void aReportOfNothingIsWrongUsage() {
        assertThat(run("queries", "--limit", "0")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .contains("--limit est un nombre à partir de 1, reçu 0")
                .hasLineCount(1);
    }

    @Test
    void aServerThatLetsNobodyInIsWrongUsage() {
        assertThat(run("serve", "--client-connections", "0")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("--client-connections", "reçu 0").hasLineCount(1);
    }
}

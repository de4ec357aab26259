package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.query.ForgottenNames;
import fr.retours.api.query.QueryRecorder;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of queries, as whoever keeps a site reads them. */
class QueriesCommandTest {
    @TempDir
    private Path data;

    private final CommandTerminal terminal = new CommandTerminal();

    private void count() {
        var folder = new DataFolder(data).queries();
        try (var recorder = QueryRecorder.start(
                folder, 30, Clock.system(ZoneId.systemDefault()), ForgottenNames.NONE, said -> {})) {
            for (int time = 0; time < 4; time++) {
                recorder.asked("Monnaies locales", true);
                recorder.asked("piscine", false);
                recorder.asked("compost", true);
            }
            recorder.followed("monnaies locales");
            recorder.asked("affaire de Jeanne Martin", false);
        }
    }

    @Test
    void threeTablesTellWhatIsSoughtWhatIsMissingAndWhatIsNotFollowed() {
        count();

        assertThat(terminal.run(data, "queries", "--limit", "2")).isEqualTo(ExitCode.DONE);

        assertThat(terminal.out().lines().skip(1))
                .containsExactly(
                        "",
                        "Les plus fréquentes (3)",
                        "Recherches  Sans résultat  Avec clic  Demande",
                        "4           0              0          compost",
                        "4           0              1          monnaies locales",
                        "",
                        "Sans résultat (1)",
                        "Recherches  Sans résultat  Avec clic  Demande",
                        "4           4              0          piscine",
                        "",
                        "Avec résultats, mais sans clic (1)",
                        "Recherches  Sans résultat  Avec clic  Demande",
                        "4           0              0          compost",
                        "",
                        "Une autre recherche : faite moins de 3 fois, ou dont les mots ne sont pas gardés.");
        assertThat(terminal.out())
                .startsWith("Le ")
                .contains(" : 13 recherches, dont 5 sans résultat et une suivie d’un clic.")
                .doesNotContain("eanne");
    }

    @Test
    void allOfItIsATableForOtherPrograms() {
        count();

        assertThat(terminal.run(data, "queries", "--format", "csv")).isEqualTo(ExitCode.DONE);

        assertThat(terminal.out()).isEqualToNormalizingNewlines("""
                \uFEFFquery,searches,unanswered,followed
                compost,4,0,0
                monnaies locales,4,0,1
                piscine,4,4,0
                """);
    }

    @Test
    void whatIsNotThereOrDamagedIsToldInFrench() throws IOException {
        assertThat(terminal.run(data, "queries")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err())
                .contains("aucune recherche n’est comptée dans " + data, "serve --query-report")
                .hasLineCount(1);
        assertThat(terminal.run(data, "queries", "--format", "xml")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--format est table ou csv, reçu « xml ».");

        Path file = Files.createDirectories(new DataFolder(data).queries())
                .resolve(LocalDate.now(ZoneId.systemDefault()) + ".tsv");
        Files.writeString(file, "kept\t30\ntotal\tun\n");

        assertThat(terminal.run(data, "queries")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err())
                .contains(file + ", ligne 2 : ce fichier n’est pas tel qu’il a été écrit.")
                .hasLineCount(1);
    }
}

package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredTotals;
import fr.retours.indexer.folder.DataFolder;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
    @TempDir
    private Path data;

    private final CommandTerminal terminal = new CommandTerminal();

    @Test
    void aFirstRunThatHasNotEndedHasNoVersion() {
        RecapArchive.open(new DataFolder(data)).close();

        assertThat(terminal.run(data, "status")).isEqualTo(ExitCode.DONE);

        assertThat(terminal.out())
                .contains("La première indexation n’est pas terminée")
                .doesNotContain("(version");
    }

    @Test
    void aLaterOneLeavesTheVersionBeforeIt() {
        try (var archive = RecapArchive.open(new DataFolder(data))) {
            archive.journal().complete("rules", StoredTotals.of(3, Set.of("person:anne-roux")));
        }
        String version = RecapArchive.ask(
                new DataFolder(data), archive -> archive.journal().read().version());
        assertThat(terminal.run(data, "status")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).contains("Version des données : " + version, "récaps stockés");

        try (var archive = RecapArchive.open(new DataFolder(data))) {
            archive.journal().interrupt();
        }
        assertThat(terminal.run(data, "status")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).contains("ne s’est pas terminée (version " + version + ")");
    }
}

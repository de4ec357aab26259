package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists in the data folder, as a user of {@code extract} meets them, without any store. */
class UsersListsTest {
    @TempDir
    private Path folder;

    private Path recap = Path.of("");
    private Path lists = Path.of("");
    private final CommandTerminal terminal = new CommandTerminal();

    @BeforeEach
    void write() throws IOException {
        lists = Files.createDirectories(folder.resolve("data/lists"));
        recap = folder.resolve("recap.txt");
        Files.writeString(recap, """
                Journée des lavoirs à Lorient

                Anne Petit, rocambolière de la Ville de Lorient, a ouvert la journée du 26 mai 2016.
                """);
    }

    private int extract() {
        return terminal.run(folder.resolve("data"), "extract", recap.toString());
    }

    @Test
    void aListOfTheirsIsRead() throws IOException {
        Files.writeString(lists.resolve("fonctions.tsv"), "rocambolière\tfonction\n");

        assertThat(extract()).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).contains("\"function\":\"rocambolière\"");
    }

    @Test
    void aLineThatCannotBeFollowedIsToldInFrench() throws IOException {
        Files.writeString(lists.resolve("fonctions.tsv"), "# les nôtres\nrocambolière\tmétier\n");

        assertThat(extract()).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("fonctions.tsv, ligne 2 : ").hasLineCount(1);
    }

    @Test
    void aFileThatIsNoneOfOursIsToldInFrench() throws IOException {
        Files.writeString(lists.resolve("metiers.tsv"), "rocambolière\n");

        assertThat(extract()).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err())
                .contains("metiers.tsv : ce n’est le nom d’aucune liste", "fonctions.tsv")
                .hasLineCount(1);
    }
}

package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a command is said before anything is asked of a site. */
class WatchCommandTest {
    @TempDir
    private Path temp;

    private final CommandTerminal terminal = new CommandTerminal();

    private void isRefused(String reason, String... arguments) {
        assertThat(terminal.run(temp.resolve("data"), arguments)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains(reason);
        assertThat(temp.resolve("data")).doesNotExist();
    }

    @Test
    void aSiteIsNotAskedByWhoCannotBeReached() {
        isRefused("Donnez --contact", "watch", "http://lavoirs.exemple/");
        isRefused("--contact doit être", "watch", "--contact=nous", "http://lavoirs.exemple/");
    }

    @Test
    void onePassAndOneEveryHourAreNotTheSame() {
        isRefused("--every va sans --once", "watch", "--once", "--every=1h", "recaps");
        isRefused("--every va sans --once", "watch", "--dry-run", "--every=1h", "recaps");
    }

    @Test
    void lengthsOfTimeAreReadAsTheyAreWritten() {
        for (String length : new String[] {"1h", "90s", "1h30m", "2d", "0.5s", "1d12h"}) {
            terminal.run(temp.resolve("data"), "watch", "--once", "--every=" + length, "recaps");
            assertThat(terminal.err()).as(length).contains("--every va sans --once");
        }
        isRefused("--every", "watch", "--every=bientôt", "recaps");
        isRefused("--every", "watch", "--every=-1h", "recaps");
        isRefused("à partir de 1", "watch", "--every=0s", "recaps");
        isRefused("à partir de 1", "watch", "--max-pages=0", "recaps");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThat(terminal.run(
                        temp.resolve("data"), "watch", temp.resolve("rien").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("ni une adresse http(s), ni un dossier");
    }
}

package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCommandTest {
    @TempDir
    private Path temp;

    private TriedFolder folder;

    @BeforeEach
    void find() {
        folder = new TriedFolder(temp.resolve("data"));
    }

    @Test
    void anAccountIsMadeListedChangedAndRemoved() throws IOException {
        assertThat(folder.run("key", "add", "rédaction", "--role", "editor")).isEqualTo(ExitCode.DONE);
        String token = folder.out().strip();
        assertThat(token).matches("rt_[0-9a-f]{8}_[0-9a-f]{64}");
        assertThat(folder.err()).contains("« rédaction »", "editor").doesNotContain(token);

        assertThat(folder.run("key", "list")).isEqualTo(ExitCode.DONE);
        assertThat(folder.out())
                .contains("rédaction", "editor", token.substring(3, 11))
                .doesNotContain(token);
        assertThat(folder.run("key", "change", "rédaction", "--role", "operator"))
                .isEqualTo(ExitCode.DONE);
        assertThat(folder.run("key", "list")).isEqualTo(ExitCode.DONE);
        assertThat(folder.out()).contains("operator");
        assertThat(folder.run("key", "remove", token.substring(3, 11))).isEqualTo(ExitCode.DONE);
        assertThat(folder.run("key", "list")).isEqualTo(ExitCode.DONE);
        assertThat(folder.out()).contains("Aucun compte", "retours key add");

        assertThat(Files.readAllLines(folder.data().audit()))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).contains("\"account\":\"command-line\""));
    }

    @Test
    void whatCannotBeIsToldInALine() {
        assertThat(folder.run("key", "add", "rédaction", "--role", "chef")).isEqualTo(ExitCode.USAGE);
        assertThat(folder.err())
                .contains("reader", "editor", "operator", "« chef »")
                .hasLineCount(1);
        assertThat(folder.run("key", "add", "rédaction")).isEqualTo(ExitCode.USAGE);
        assertThat(folder.err()).hasLineCount(1);
        assertThat(folder.run("key", "remove", "rédaction")).isEqualTo(ExitCode.FAILED);
        assertThat(folder.err()).hasLineCount(1);
        assertThat(folder.data().root()).doesNotExist();
        assertThat(folder.run("key", "add", "<b>", "--role", "editor")).isEqualTo(ExitCode.FAILED);
        assertThat(folder.err()).contains("« <b> »").hasLineCount(1);
        assertThat(folder.run("key", "add", "rédaction", "--role", "editor")).isEqualTo(ExitCode.DONE);
        assertThat(folder.run("key", "add", "rédaction", "--role", "reader")).isEqualTo(ExitCode.FAILED);
        assertThat(folder.err()).contains("« rédaction »", "retours key remove").hasLineCount(1);
    }
}

package fr.retours.server.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {
    private static final ProcessIdentity SELF = ProcessIdentity.of(ProcessHandle.current());

    @TempDir
    private Path home;

    @Test
    void readsBackWhatItWrote() throws IOException {
        var file = new RunFile(new ProcessIdentity(1, "b/2"), new ProcessIdentity(3, "b/4"), 5);

        file.write(home);

        assertThat(RunFile.read(home)).contains(file);
        assertThat(home).isDirectoryContaining(path -> path.endsWith("server.pid"));
    }

    @Test
    void isAbsentWhereNothingRunsAndAfterItsRemoval() throws IOException {
        assertThat(RunFile.read(home)).isEmpty();

        new RunFile(SELF, SELF, 0).write(home);
        RunFile.delete(home);

        assertThat(RunFile.read(home)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "1 2 3 4 5 6", "one two three four five", "99999999999999999999 1 1 1 1"})
    void ignoresAFileThatIsNotOneOfOurs(String text) throws IOException {
        Files.writeString(home.resolve("server.pid"), text, UTF_8);

        assertThat(RunFile.read(home)).isEmpty();
    }

    @Test
    void findsAProcessByNumberAndStart() {
        assertThat(SELF.find()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeALaterProcessWithTheSameNumberForIt() {
        var before = new ProcessIdentity(SELF.pid(), SELF.start() + "0");

        assertThat(before.find()).isEmpty();
    }

    @Test
    void findsNoProcessByANoteOfAnEarlierVersionWhoseStartFollowedTheClock() throws IOException {
        String line = SELF.pid() + " 1796126028123 " + SELF.pid() + " 1796126028123 7687";
        Files.writeString(home.resolve("server.pid"), line, UTF_8);

        assertThat(RunFile.read(home))
                .hasValueSatisfying(file -> assertThat(file.server().find()).isEmpty());
    }

    @Test
    void readsOptionsBackFromArguments() {
        var options = new ServerOptions(Path.of("/d/é è/neo4j"), 7687, 64, SELF);

        assertThat(ServerOptions.parse(options.arguments().toArray(String[]::new)))
                .isEqualTo(options);
    }

    @Test
    void knowsReportsByTheirFirstWord() {
        assertThat(ChildReport.of("ready 7687")).contains(ChildReport.READY);
        assertThat(ChildReport.of("disk-full")).contains(ChildReport.DISK_FULL);
        assertThat(ChildReport.of("OpenJDK 64-Bit Server VM warning: ready")).isEmpty();
    }
}

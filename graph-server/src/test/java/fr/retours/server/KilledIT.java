package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.server.child.ServerPassword;
import fr.retours.server.testing.TemporaryFiles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is left behind, and nothing is lost, when a process is killed with -9. */
class KilledIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What a server left that was stopped. */
    @TempDir
    private static Path stopped;

    @TempDir
    private Path data;

    @BeforeAll
    static void stopAServer() {
        GraphServer.start(GraphServerConfig.in(stopped)).close();
    }

    @Test
    void endsWithAnOwnerThatIsKilledAndStartsAgainAtOnce() throws IOException, URISyntaxException {
        var owner = OwnerMain.launch(data);
        var orphan =
                ProcessHandle.of(Long.parseLong(owner.inputReader().readLine())).orElseThrow();

        owner.destroyForcibly();
        try (var next = GraphServer.start(GraphServerConfig.in(data))) {
            assertThat(next.isAlive()).isTrue();
            assertThat(next.pid()).isNotEqualTo(orphan.pid());
        }

        assertThat(ProcessEnding.within(PATIENCE, orphan)).isTrue();
    }

    @Test
    void keepsWhatItAcknowledgedWhenItIsKilledAndComesBackOnItsPort() {
        var config = GraphServerConfig.in(data);
        var server = GraphServer.start(config);
        try (var notes = Notes.on(server)) {
            notes.write();
            notes.write();

            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            server.close();
            try (var again = GraphServer.start(config.withPort(server.boltUri().getPort()))) {
                assertThat(again.boltUri()).isEqualTo(server.boltUri());
                assertThat(notes.count()).isEqualTo(2);
            }
        }
    }

    @Test
    void makesAStoreAnewWhoseMakingWasCutShort() throws IOException {
        TemporaryFiles.copy(stopped, data);
        var config = GraphServerConfig.in(data);
        assertThat(config.home().resolve("creating")).doesNotExist();
        try (var logs = Files.newDirectoryStream(config.home().resolve("data/transactions/neo4j"))) {
            for (Path log : logs) {
                Files.delete(log); // written last
            }
        }
        Files.createFile(config.home().resolve("creating"));

        try (var again = GraphServer.start(config);
                var notes = Notes.on(again)) {
            assertThat(notes.count()).isZero();
        }
    }

    @Test
    void makesANewPasswordWhenTheFileIsLost() throws IOException {
        TemporaryFiles.copy(stopped, data);
        var config = GraphServerConfig.in(data);
        String lost = ServerPassword.read(config.home());
        Files.delete(config.home().resolve("password"));

        try (var again = GraphServer.start(config);
                var notes = Notes.on(again)) {
            assertThat(again.password()).isNotEqualTo(lost);
            assertThat(notes.count()).isZero();
        }
    }
}

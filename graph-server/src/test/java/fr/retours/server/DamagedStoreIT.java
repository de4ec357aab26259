package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.retours.server.GraphServerException.Reason;
import fr.retours.server.ServerEvent.Back;
import fr.retours.server.ServerEvent.StoreDamaged;
import fr.retours.server.testing.TemporaryFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that Neo4j does not open: its remedy is named, and nothing is tried for ever. */
class DamagedStoreIT {
    private final BlockingQueue<ServerEvent> events = new LinkedBlockingQueue<>();

    @TempDir
    private static Path damaged;

    @TempDir
    private Path data;

    private GraphServerConfig config;

    @BeforeAll
    static void damageAStore() throws IOException {
        var whole = GraphServerConfig.in(damaged);
        try (var server = GraphServer.start(whole);
                var notes = Notes.on(server)) {
            notes.write();
        }
        try (var file =
                FileChannel.open(whole.home().resolve("data/databases/neo4j/neostore"), StandardOpenOption.WRITE)) {
            file.truncate(100);
        }
    }

    @BeforeEach
    void copyIt() throws IOException {
        TemporaryFiles.copy(damaged, data);
        config = GraphServerConfig.in(data);
    }

    @Test
    void namesTheRemedyAndLeavesNothingRunning() {
        var failure = catchThrowableOfType(
                GraphServerException.class, () -> GraphServer.start(config).close());

        assertThat(failure.reason()).isEqualTo(Reason.STORE_DAMAGED);
        assertThat(failure)
                .hasMessageContaining(config.home().toString())
                .hasMessageContaining("retours index --rebuild")
                .hasMessageNotContaining("\n");
        assertThat(GraphServer.join(config)).isEmpty();
    }

    @Test
    void isWaitedForUntilAnotherProgramHasMadeItAnew() throws InterruptedException {
        try (var waiting = SupervisedGraphServer.startOrAwait(config, RestartPolicy.DEFAULT, EventQueue.into(events))) {
            assertThat(nextEvent()).isInstanceOf(StoreDamaged.class);
            assertThat(waiting.isAlive()).isFalse();
            assertThat(waiting.pid()).isZero();

            GraphServer.discardStore(config);
            GraphServer.joinOrStart(config).close();

            assertThat(nextEvent())
                    .isInstanceOfSatisfying(
                            Back.class, back -> assertThat(back.pid()).isEqualTo(waiting.pid()));
            try (var notes = new Notes(waiting.boltUri(), waiting.user(), waiting.password())) {
                assertThat(notes.count()).isZero();
            }
        }
        assertThat(events).isEmpty();
    }

    @Test
    void isNotDiscardedUnderAServer() throws IOException {
        GraphServer.discardStore(config);
        try (var server = GraphServer.start(config)) {
            assertThat(server.isAlive()).isTrue();

            var failure = catchThrowableOfType(GraphServerException.class, () -> GraphServer.discardStore(config));

            assertThat(failure.reason()).isEqualTo(Reason.FOLDER_IN_USE);
            assertThat(Files.exists(config.home().resolve("creating"))).isFalse();
        }
    }

    private ServerEvent nextEvent() throws InterruptedException {
        var event = events.poll(5, TimeUnit.MINUTES);
        assertThat(event).as("an event within 5 min").isNotNull();
        return event;
    }
}

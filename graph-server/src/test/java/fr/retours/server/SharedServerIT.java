package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.server.testing.SteppedClock;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several programs on one data folder. */
class SharedServerIT {
    @TempDir
    private Path data;

    private final List<Process> owners = new ArrayList<>();

    @AfterEach
    void endTheOwner() {
        owners.forEach(Process::destroyForcibly);
    }

    @Test
    void joinsTheServerOfAnotherProgramAndLeavesItRunning() throws IOException, URISyntaxException {
        long pid = startOwner();

        try (var joined = GraphServer.joinOrStart(config());
                var notes = Notes.on(joined)) {
            notes.write();
            assertThat(joined.pid()).isEqualTo(pid);
        }

        assertThat(ProcessHandle.of(pid))
                .hasValueSatisfying(server -> assertThat(server.isAlive()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(longs = {80, -86_400})
    void joinsTheServerOfAProgramThatStartedBeforeTheClockWasSet(long seconds, @TempDir Path view) throws Exception {
        var clock = SteppedClock.in(view);
        clock.set(Duration.ofSeconds(-seconds));
        owners.add(OwnerMain.launch(data, clock));
        long pid = Long.parseLong(owners.getFirst().inputReader().readLine());

        try (var joined = GraphServer.joinOrStart(config().withStartTimeout(Duration.ofSeconds(5)));
                var notes = Notes.on(joined)) {
            notes.write();
            assertThat(joined.pid()).isEqualTo(pid);
        }
    }

    @Test
    void takesTheServerOverAtItsAddressWhenItsOwnerEnds() throws Exception {
        long pid = startOwner();
        BlockingQueue<ServerEvent> events = new LinkedBlockingQueue<>();
        try (var shared = SupervisedGraphServer.start(config(), RestartPolicy.DEFAULT, EventQueue.into(events));
                var notes = new Notes(shared.boltUri(), shared.user(), shared.password())) {
            notes.write();
            var address = shared.boltUri();

            owners.forEach(Process::destroy);

            assertThat(events.poll(5, TimeUnit.MINUTES)).isEqualTo(new ServerEvent.Died(pid));
            assertThat(events.poll(5, TimeUnit.MINUTES)).isInstanceOf(ServerEvent.Back.class);
            assertThat(shared.boltUri()).isEqualTo(address);
            assertThat(notes.count()).isEqualTo(1);
        }
    }

    @Test
    void isOneServerForProgramsThatComeAtTheSameMoment() {
        var starts = Stream.generate(() -> CompletableFuture.supplyAsync(() -> GraphServer.joinOrStart(config())))
                .limit(2)
                .toList();
        List<GraphServer> servers = starts.stream().map(CompletableFuture::join).toList();
        try {
            assertThat(servers.get(0).pid()).isEqualTo(servers.get(1).pid());
        } finally {
            servers.forEach(GraphServer::close);
        }
    }

    @Test
    void findsNothingToJoinWhereNothingRuns() {
        assertThat(GraphServer.join(config())).isEmpty();
    }

    private long startOwner() throws IOException, URISyntaxException {
        var owner = OwnerMain.launch(data);
        owners.add(owner);
        return Long.parseLong(owner.inputReader().readLine());
    }

    private GraphServerConfig config() {
        return GraphServerConfig.in(data);
    }
}

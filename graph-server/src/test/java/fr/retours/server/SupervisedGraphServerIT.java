package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.server.ServerEvent.Back;
import fr.retours.server.ServerEvent.Died;
import fr.retours.server.ServerEvent.Frozen;
import fr.retours.server.ServerEvent.GaveUp;
import fr.retours.server.ServerEvent.StartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedGraphServerIT {
    private final BlockingQueue<ServerEvent> events = new LinkedBlockingQueue<>();

    @TempDir
    private Path data;

    @Test
    void bringsAKilledServerBackAtItsAddress() throws InterruptedException {
        var config = GraphServerConfig.in(data);
        try (var server = SupervisedGraphServer.start(config, RestartPolicy.DEFAULT, EventQueue.into(events));
                var notes = new Notes(server.boltUri(), server.user(), server.password())) {
            notes.write();
            long killed = server.pid();
            var address = server.boltUri();

            kill(killed);

            assertThat(nextEvent()).isEqualTo(new Died(killed));
            assertThat(nextEvent()).isEqualTo(new Back(server.pid(), 1));
            assertThat(server.pid()).isNotEqualTo(killed);
            assertThat(server.boltUri()).isEqualTo(address);
            assertThat(notes.count()).isEqualTo(1);
        }
        assertThat(events).as("a stop that was asked for is no event").isEmpty();
    }

    @Test
    void waitsForAStoreThatAnotherProgramFills() throws InterruptedException {
        var config = GraphServerConfig.in(data);
        var fill = GraphFill.begin(config);
        try (var waiting = SupervisedGraphServer.startOrAwait(config, RestartPolicy.DEFAULT, EventQueue.into(events))) {
            assertThat(waiting.isAlive()).isFalse();
            fill.node(0, List.of("Person"), Map.of("name", "Ada", "seen", List.of(1L, 2L), "last", LocalDate.EPOCH));
            fill.node(1, List.of("Note"), Map.of());
            fill.tie("WROTE", 0, 1, Map.of("sure", 0.5, "main", true, "others", List.of()));
            fill.complete();

            GraphServer.start(config).close();

            assertThat(nextEvent()).isInstanceOf(Back.class);
            try (var notes = new Notes(waiting.boltUri(), waiting.user(), waiting.password())) {
                assertThat(notes.count()).isEqualTo(1);
            }
        }
        assertThat(events).isEmpty();
    }

    @Test
    void killsAFrozenServerAndBringsItBack() throws InterruptedException, IOException {
        var impatient = new RestartPolicy(
                3,
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                new LivenessProbe(Duration.ofMillis(500), Duration.ofSeconds(5), 2));
        try (var server = SupervisedGraphServer.start(GraphServerConfig.in(data), impatient, EventQueue.into(events));
                var notes = new Notes(server.boltUri(), server.user(), server.password())) {
            notes.write();
            long frozen = server.pid();

            freeze(frozen);

            assertThat(nextEvent()).isEqualTo(new Frozen(frozen));
            assertThat(nextEvent()).isEqualTo(new Died(frozen));
            assertThat(nextEvent()).isInstanceOf(Back.class);
            assertThat(notes.count()).isEqualTo(1);
        }
    }

    @Test
    void givesUpWhenThePolicyIsUsedUp() throws InterruptedException {
        var folder = data.resolve("data");
        var twice = new RestartPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), LivenessProbe.DEFAULT);
        try (var server = SupervisedGraphServer.start(GraphServerConfig.in(folder), twice, event -> {
            if (event instanceof Died) {
                putAFileInTheWay(folder);
            }
            events.add(event);
        })) {
            kill(server.pid());

            assertThat(nextEvent()).isInstanceOf(Died.class);
            assertThat(nextEvent())
                    .isInstanceOfSatisfying(
                            StartFailed.class, e -> assertThat(e.attempt()).isEqualTo(1));
            assertThat(nextEvent()).isInstanceOf(StartFailed.class);
            assertThat(nextEvent()).isEqualTo(new GaveUp(2));
            assertThat(server.isAlive()).isFalse();
        }
    }

    private ServerEvent nextEvent() throws InterruptedException {
        var event = events.poll(5, TimeUnit.MINUTES);
        assertThat(event).as("an event within 5 min").isNotNull();
        return event;
    }

    private static void freeze(long pid) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-STOP", String.valueOf(pid))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void putAFileInTheWay(Path folder) {
        try {
            Files.move(folder, folder.resolveSibling("moved"));
            Files.createFile(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.retours.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.retours.server.GraphServerException.Reason;
import fr.retours.server.child.RunFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that do not start: each says why, and leaves nothing running. */
class StartFailureIT {
    @TempDir
    private Path data;

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            var failure = failureOf(config().withPort(other.getLocalPort()));

            assertThat(failure.reason()).isEqualTo(Reason.PORT_IN_USE);
            assertThat(failure).hasMessageContaining(" " + other.getLocalPort() + " ");
        }
        assertNothingRuns();
    }

    @Test
    void saysThatTimeIsUp() throws IOException {
        var failure = failureOf(config().withStartTimeout(Duration.ofMillis(1)));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(failure).hasMessageContaining(data.toString()).hasMessageContaining("console.log");
        assertNothingRuns();
    }

    @Test
    void waitsForAServerThatWorksHoweverLongItTakesAndTellsOfIt() throws IOException {
        Path enough = data.resolve("enough");
        var config = config().withJava(java("while [ ! -e '" + enough + "' ]; do echo at work >&2; sleep 0.1; done"))
                .withStartTimeout(Duration.ofSeconds(3));
        List<Duration> told = new ArrayList<>();

        var failure = catchThrowableOfType(
                GraphServerException.class,
                () -> GraphServer.start(config, event -> {
                    Duration since = ((ServerEvent.SlowStart) event).since();
                    told.add(since);
                    if (since.compareTo(config.startTimeout()) > 0) {
                        create(enough);
                    }
                }));

        assertThat(failure.reason()).isEqualTo(Reason.FAILED);
        assertThat(told).hasSizeGreaterThan(1).isSorted();
    }

    @Test
    void saysThatAServerLivesAndDoesNothing() throws IOException {
        var failure = failureOf(config().withJava(java("exec sleep 600")).withStartTimeout(Duration.ofSeconds(1)));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(failure).hasMessageContaining("n’a plus rien calculé ni écrit");
    }

    @Test
    void showsTheEndOfTheLogWhenTheServerEnds() throws IOException {
        var failure = failureOf(config().withJava(java("echo 'no such heap' >&2\nexit 1")));

        assertThat(failure.reason()).isEqualTo(Reason.FAILED);
        assertThat(failure).hasMessageContaining("console.log\n  no such heap");
    }

    @Test
    void saysWhichJavaIsMissing() {
        var failure = failureOf(config().withJava(data.resolve("no-java")));

        assertThat(failure.reason()).isEqualTo(Reason.JAVA_MISSING);
        assertThat(failure).hasMessageContaining("no-java").hasMessageContaining("JAVA_HOME");
    }

    @Test
    void saysWhichJarIsMissing() {
        var failure = failureOf(config().withLibFolder(data.resolve("no-lib")));

        assertThat(failure.reason()).isEqualTo(Reason.LIBRARY_MISSING);
        assertThat(failure).hasMessageContaining("no-lib").hasMessageContaining("--neo4j");
    }

    /** Writes a program that stands in for Java. */
    private Path java(String script) throws IOException {
        var java = Files.writeString(data.resolve("java"), "#!/bin/sh\n" + script + "\n", UTF_8);
        return Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    private static void create(Path file) {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GraphServerConfig config() {
        return GraphServerConfig.in(data);
    }

    private static GraphServerException failureOf(GraphServerConfig config) {
        return catchThrowableOfType(
                GraphServerException.class, () -> GraphServer.start(config).close());
    }

    private void assertNothingRuns() throws IOException {
        var server = RunFile.read(config().home()).flatMap(file -> file.server().find());
        assertThat(server).isEmpty();
    }
}

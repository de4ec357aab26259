package fr.retours.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.retours.server.GraphServerException.Reason;
import fr.retours.server.child.RunFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
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
    void showsTheEndOfTheLogWhenTheServerEnds() throws IOException {
        var java = Files.writeString(data.resolve("java"), "#!/bin/sh\necho 'no such heap' >&2\nexit 1\n", UTF_8);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));

        var failure = failureOf(config().withJava(java));

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

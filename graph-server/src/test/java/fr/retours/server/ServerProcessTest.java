package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.retours.server.child.ProcessIdentity;
import fr.retours.server.child.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration NO_PATIENCE = Duration.ofMillis(1);

    @TempDir
    private Path data;

    @Test
    void theServerGetsNamedVariablesAlone() {
        var builder = ServerProcess.builder(List.of("java"), Path.of("log"));

        assertThat(System.getenv()).containsKey("PATH");
        assertThat(ServerProcess.ENVIRONMENT).containsAll(builder.environment().keySet());
    }

    @Test
    void whoseStoreIsClosedMayWriteItsClassesForLong() throws IOException, InterruptedException {
        var process = serverThat("rm server.pid; while [ ! -e go ]; do sleep 0.1; done; touch written");
        var stopping = Thread.ofPlatform().start(() -> process.release(PATIENCE, PATIENCE));
        await().atMost(PATIENCE).until(() -> Files.notExists(home().resolve("server.pid")));

        var impatient = Thread.ofPlatform().start(() -> process.release(NO_PATIENCE, PATIENCE));
        await().atMost(PATIENCE).until(() -> impatient.getState() != Thread.State.RUNNABLE);
        Files.createFile(home().resolve("go"));
        impatient.join();

        stopping.join();
        assertThat(home().resolve("written")).exists();
    }

    @Test
    void whoseStoreStaysOpenIsEnded() throws IOException {
        var process = serverThat("exec sleep 600");

        process.release(NO_PATIENCE, PATIENCE);

        assertThat(process.handle().isAlive()).isFalse();
        assertThat(home().resolve("server.pid")).exists();
    }

    private Path home() {
        return data.resolve("neo4j");
    }

    /** Starts what stands in for a server that has its store open, and does something when it is to stop. */
    private ServerProcess serverThat(String stops) throws IOException {
        Path library = Files.createDirectory(data.resolve("lib"));
        Files.createFile(library.resolve(GraphServerConfig.SERVER_JAR));
        Path java = Files.writeString(
                data.resolve("java"), "#!/bin/sh\ncd '" + home() + "'\ncat > /dev/null\n" + stops + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        var process = ServerProcess.start(new GraphServerConfig(data, library, java, 0, ServerMemory.SMALL, PATIENCE));
        var server = ProcessIdentity.of(process.handle());
        new RunFile(server, ProcessIdentity.of(ProcessHandle.current()), 0).write(home());
        return process;
    }
}

package fr.retours.server;

import fr.retours.server.GraphServerException.Reason;
import fr.retours.server.child.RunFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Clears the way from a server whose owner was killed: it stops by itself, but a quick next start may meet it. */
final class Leftover {
    private static final Duration TO_STOP_BY_ITSELF = Duration.ofSeconds(20);
    private static final Duration TO_STOP_WHEN_TOLD = Duration.ofSeconds(10);

    private Leftover() {}

    /**
     * Waits for the end of an orphaned server on this folder, and ends it when it takes too long.
     *
     * @throws GraphServerException if the server's owner is alive
     */
    static void clear(Path home) {
        var runFile = read(home);
        var server = runFile.flatMap(file -> file.server().find());
        if (server.isEmpty()) {
            return;
        }
        var owner = runFile.orElseThrow().owner();
        if (owner.find().isPresent()) {
            var who = Messages.of("folder-in-use.process", owner.pid());
            throw GraphServerException.of(Reason.FOLDER_IN_USE, null, home, who);
        }
        end(server.get());
    }

    private static Optional<RunFile> read(Path home) {
        try {
            return RunFile.read(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle server) {
        if (!Ending.within(TO_STOP_BY_ITSELF, server)) {
            Ending.force(server, TO_STOP_WHEN_TOLD);
        }
    }
}

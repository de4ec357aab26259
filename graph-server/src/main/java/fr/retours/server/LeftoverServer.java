package fr.retours.server;

import fr.retours.server.GraphServerException.Reason;
import java.nio.file.Path;
import java.time.Duration;

/** Clears the way from a server whose owner was killed: it stops by itself, but a quick next start may meet it. */
final class LeftoverServer {
    private static final Duration FOR_THE_OWNER_TO_DIE = Duration.ofSeconds(2);
    private static final Duration TO_STOP_BY_ITSELF = Duration.ofSeconds(20);
    private static final Duration TO_STOP_WHEN_TOLD = Duration.ofSeconds(10);

    private LeftoverServer() {}

    /**
     * Waits for the end of an orphaned server on this folder, and ends it when it takes too long.
     *
     * @throws GraphServerException if the server's owner is alive, or the folder cannot be read
     */
    static void clear(Path home) {
        var runFile = ServerFolder.runFile(home);
        var server = runFile.flatMap(file -> file.server().find()).filter(LeftoverServer::isGraphServer);
        if (server.isPresent()) {
            var owner = runFile.orElseThrow().owner().find();
            if (owner.isPresent() && !dies(owner.get()) && server.get().isAlive()) {
                throw inUseBy(owner.get(), home);
            }
            end(server.get(), TO_STOP_BY_ITSELF, TO_STOP_WHEN_TOLD);
        }
    }

    static void end(ProcessHandle server, Duration byItself, Duration whenTold) {
        if (!ProcessEnding.within(byItself, server)) {
            ProcessEnding.force(server, whenTold);
        }
    }

    /** Guards other programs: a process number and a start time alone are not enough to kill. */
    static boolean isGraphServer(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(GraphServerConfig.SERVER_JAR);
    }

    /** A program that was killed a moment ago may still be there. */
    private static boolean dies(ProcessHandle owner) {
        return !owner.equals(ProcessHandle.current()) && ProcessEnding.within(FOR_THE_OWNER_TO_DIE, owner);
    }

    private static GraphServerException inUseBy(ProcessHandle owner, Path home) {
        var who = ServerMessages.of("folder-in-use.process", owner.pid());
        return GraphServerException.of(Reason.FOLDER_IN_USE, null, home, who);
    }
}

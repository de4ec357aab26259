package fr.retours.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The process of a server that another program started on the same folder, and that it goes on owning. */
record JoinedServer(ProcessHandle handle, int port) implements RunningServer {
    private static final Duration TO_SHAKE_HANDS = Duration.ofSeconds(5);

    /**
     * Finds the server that answers for a folder; empty when none does, or when its owner is gone and it is about to stop.
     *
     * @throws GraphServerException if the folder cannot be read
     */
    static Optional<JoinedServer> on(Path home) {
        return ServerFolder.runFile(home)
                .filter(file -> file.port() != 0 && file.owner().find().isPresent())
                .flatMap(file -> file.server()
                        .find()
                        .filter(LeftoverServer::isGraphServer)
                        .map(handle -> new JoinedServer(handle, file.port())))
                .filter(server -> BoltPort.answers(server.port(), TO_SHAKE_HANDS));
    }

    /** Returns what the process has done that serves a folder, or is about to; nothing where there is none. */
    static StartWork work(Path home) {
        return process(home).map(StartWork::of).orElse(StartWork.NONE);
    }

    /** Returns the number of that process. */
    static Optional<Long> pid(Path home) {
        return process(home).map(ProcessHandle::pid);
    }

    private static Optional<ProcessHandle> process(Path home) {
        return ServerFolder.runFile(home).flatMap(file -> file.server().find());
    }

    @Override
    public void release() {
        // its owner still needs it
    }

    @Override
    public void kill() {
        // its owner does, or is frozen with it
    }
}

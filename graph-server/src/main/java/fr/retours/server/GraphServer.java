package fr.retours.server;

import fr.retours.server.GraphServerException.Reason;
import fr.retours.server.child.ServerPassword;
import fr.retours.server.child.StoreCreation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A Neo4j Community server in a process of its own, reached over Bolt on the loopback address. It ends with the program that
 * started it, however that program ends. Safe for concurrent use.
 */
public final class GraphServer implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final RunningServer process;
    private final int port;
    private final String password;

    private GraphServer(RunningServer process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts a server on a data folder and blocks until Bolt answers. A server that was left over by a killed program is
     * waited for, and a store that was not closed is recovered.
     *
     * @throws GraphServerException if the server does not start; nothing is left running then
     */
    public static GraphServer start(GraphServerConfig config) {
        return start(config, event -> {});
    }

    /** Does the same, and tells of a start that takes long. */
    static GraphServer start(GraphServerConfig config, Consumer<ServerEvent> listener) {
        var process = ServerProcess.start(config);
        try {
            int port = process.awaitReady(config.startTimeout(), listener);
            return new GraphServer(process, port, password(config.home()));
        } catch (RuntimeException e) {
            process.abandon();
            throw e;
        }
    }

    /**
     * Finds the server that another program runs on the same data folder, which lets several programs of one user work on
     * it. It stays that program's: closing this object leaves it running, and it may end at any time.
     *
     * @return empty when no such server answers
     * @throws GraphServerException if the folder cannot be read
     */
    public static Optional<GraphServer> join(GraphServerConfig config) {
        return JoinedServer.on(config.home())
                .map(server -> new GraphServer(server, server.port(), password(config.home())));
    }

    /**
     * Joins the server of the data folder, or starts one where there is none. Programs that come at the same moment, and one
     * whose server is still opening its store, are waited for as long as it works.
     *
     * @throws GraphServerException if the server does not start, or if it is another's and does not answer in time
     */
    public static GraphServer joinOrStart(GraphServerConfig config) {
        return joinOrStart(config, event -> {});
    }

    /** Does the same, and tells of a start that takes long. */
    static GraphServer joinOrStart(GraphServerConfig config, Consumer<ServerEvent> listener) {
        var watch = new StartWatch(
                () -> JoinedServer.work(config.home()),
                System::nanoTime,
                config.startTimeout(),
                since -> JoinedServer.pid(config.home())
                        .ifPresent(pid -> listener.accept(new ServerEvent.SlowStart(pid, since))));
        while (true) {
            Optional<GraphServer> joined = join(config);
            if (joined.isPresent()) {
                return joined.get();
            }
            try {
                return start(config, listener);
            } catch (GraphServerException e) {
                if (e.reason() != Reason.FOLDER_IN_USE || !watch.goesOn() || !pause()) {
                    throw e;
                }
            }
        }
    }

    /**
     * Has the next start make the store of a data folder anew, empty; what is there goes then. Does nothing where there is no
     * store.
     *
     * @throws GraphServerException if a server has the store open, or the folder cannot be written
     */
    public static void discardStore(GraphServerConfig config) {
        Path home = config.home();
        if (Files.isDirectory(home)) {
            LeftoverServer.clear(home);
            try {
                StoreCreation.demand(home);
            } catch (IOException e) {
                throw ServerFolder.unusable(home, e);
            }
        }
    }

    /**
     * Tells whether a server has the store of a data folder open.
     *
     * @throws GraphServerException if the folder cannot be looked into
     */
    public static boolean isInUse(GraphServerConfig config) {
        try {
            LeftoverServer.clear(config.home());
            return false;
        } catch (GraphServerException e) {
            if (e.reason() == GraphServerException.Reason.FOLDER_IN_USE) {
                return true;
            }
            throw e;
        }
    }

    /**
     * Tells whether the next start makes a new store, since there is none, or one that is to go.
     *
     * @throws GraphServerException if the folder cannot be looked into
     */
    public static boolean makesStore(GraphServerConfig config) {
        return !isInUse(config) && StoreCreation.isDue(config.home());
    }

    /** Returns the address for a driver; it does not change. */
    public URI boltUri() {
        return boltUri(port);
    }

    /** Returns the address of a server at a port. */
    static URI boltUri(int port) {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    /** Returns the user to log in as. */
    public String user() {
        return ServerPassword.USER;
    }

    /** Returns the user's password: random, and the same at each start on one data folder. */
    public String password() {
        return password;
    }

    /** Returns the number of the server's process. */
    public long pid() {
        return process.handle().pid();
    }

    /** Tells whether the server's process runs. */
    public boolean isAlive() {
        return process.handle().isAlive();
    }

    /**
     * Stops the server and blocks until its process has ended; the store is closed properly. A server that was joined goes
     * on.
     */
    @Override
    public void close() {
        process.release();
    }

    int port() {
        return port;
    }

    /** Blocks until the server's process has ended, but no longer than {@code time}; returns whether it has. */
    boolean endsWithin(Duration time) throws InterruptedException {
        try {
            process.handle().onExit().get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + pid(), e);
        }
    }

    /** Tells whether the server shakes hands, which it does while it works, too. */
    boolean answersWithin(Duration patience) {
        return BoltPort.answers(port, patience);
    }

    /** Ends a server's process that does not listen any more, unless another program started it: that one sees to it. */
    void kill() {
        process.kill();
    }

    private static String password(Path home) {
        try {
            return ServerPassword.read(home);
        } catch (IOException e) {
            throw ServerFolder.unusable(home, e);
        }
    }

    /**
     * Waits before the next try: the server belongs to another process, which sends no signal once it answers.
     *
     * @return whether to go on
     */
    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

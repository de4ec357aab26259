package fr.retours.server;

import fr.retours.server.child.Password;
import java.net.URI;

/**
 * A Neo4j Community server in a process of its own, reached over Bolt on the loopback address. It ends with this program,
 * however this program ends. Safe for concurrent use.
 */
public final class GraphServer implements AutoCloseable {
    private final ServerProcess process;
    private final int port;
    private final String password;

    private GraphServer(ServerProcess process, int port, String password) {
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
        var process = ServerProcess.start(config);
        try {
            int port = process.awaitReady(config.startTimeout());
            return new GraphServer(process, port, process.password());
        } catch (RuntimeException e) {
            process.stop();
            throw e;
        }
    }

    /** Returns the address for a driver; it does not change. */
    public URI boltUri() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    /** Returns the user to log in as. */
    public String user() {
        return Password.USER;
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

    /** Stops the server and blocks until its process has ended; the store is closed properly. */
    @Override
    public void close() {
        process.stop();
    }

    int port() {
        return port;
    }

    ServerProcess process() {
        return process;
    }
}

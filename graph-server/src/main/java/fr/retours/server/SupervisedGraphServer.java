package fr.retours.server;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A {@link GraphServer} that is started again when its process ends, at the same address and with the same password: a
 * driver that was connected needs nothing but patience. A server that another program already runs on the data folder is
 * joined, and taken over when that program ends. Safe for concurrent use.
 */
public final class SupervisedGraphServer implements AutoCloseable {
    private final GraphServerConfig config;
    private final RestartPolicy policy;
    private final Consumer<ServerEvent> listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watch;
    private volatile GraphServer server;

    private SupervisedGraphServer(
            GraphServerConfig config, RestartPolicy policy, Consumer<ServerEvent> listener, GraphServer server) {
        this.config = config.withPort(server.port());
        this.policy = policy;
        this.listener = listener;
        this.server = server;
        this.watch = Thread.ofPlatform().name("graph-server-watch").daemon().unstarted(this::watch);
    }

    /**
     * Joins or starts a server and watches it.
     *
     * @param listener called from the watching thread; it must neither block for long nor throw
     * @throws GraphServerException if this first start fails; it is not tried again
     */
    public static SupervisedGraphServer start(
            GraphServerConfig config, RestartPolicy policy, Consumer<ServerEvent> listener) {
        var supervised = new SupervisedGraphServer(config, policy, listener, GraphServer.joinOrStart(config));
        supervised.watch.start();
        return supervised;
    }

    /** Returns the address for a driver; it stays the same over restarts. */
    public URI boltUri() {
        return server.boltUri();
    }

    /** Returns the user to log in as. */
    public String user() {
        return server.user();
    }

    /** Returns the user's password; it stays the same over restarts. */
    public String password() {
        return server.password();
    }

    /** Returns the number of the server's process, of the latest one when it died. */
    public long pid() {
        return server.pid();
    }

    /** Tells whether the server's process runs. */
    public boolean isAlive() {
        return server.isAlive();
    }

    /** Stops watching and closes the server: one that was joined goes on, any other has ended afterwards. */
    @Override
    public void close() {
        closed.countDown();
        watch.interrupt(); // it may be waiting for a start
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }

    private void watch() {
        try {
            while (awaitDeath() && restart()) {
                // one turn a death
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /** Returns whether the server died by itself. */
    private boolean awaitDeath() throws InterruptedException {
        try {
            server.process().onExit().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + server.pid(), e);
        }
        if (isClosed()) {
            return false;
        }
        listener.accept(new ServerEvent.Died(server.pid()));
        return true;
    }

    /** Returns whether there is a server to watch again. */
    private boolean restart() throws InterruptedException {
        for (int attempt = 1; attempt <= policy.attempts(); attempt++) {
            if (closed.await(policy.delayBefore(attempt).toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (tryToStart(attempt)) {
                return true;
            }
        }
        if (!isClosed()) {
            listener.accept(new ServerEvent.GaveUp(policy.attempts()));
        }
        return false;
    }

    private boolean tryToStart(int attempt) {
        try {
            server = GraphServer.joinOrStart(config);
            listener.accept(new ServerEvent.Back(server.pid(), attempt));
            return true;
        } catch (GraphServerException e) {
            if (!isClosed()) {
                listener.accept(new ServerEvent.StartFailed(attempt, e));
            }
            return false;
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }
}

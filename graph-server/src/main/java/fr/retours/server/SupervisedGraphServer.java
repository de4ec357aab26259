package fr.retours.server;

import fr.retours.server.child.ServerPassword;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A {@link GraphServer} that is started again when its process ends, at the same address and with the same password: a
 * driver that was connected needs nothing but patience. One that is frozen is killed first. A server that another program already runs on the data folder is
 * joined, and taken over when that program ends. A server that does not open its store is started again once the store is
 * another one, made anew or put back. Safe for concurrent use.
 */
public final class SupervisedGraphServer implements AutoCloseable {
    private final URI boltUri;
    private final String password;
    private final Consumer<ServerEvent> listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ServerRecovery recovery;
    private final LivenessProbe probe;
    private final Thread watch;
    private volatile @Nullable GraphServer server;
    /** The first start, when it failed. */
    private volatile @Nullable FailedStart failed;

    private SupervisedGraphServer(
            GraphServerConfig config, RestartPolicy policy, Consumer<ServerEvent> listener, String password) {
        this.boltUri = GraphServer.boltUri(config.port());
        this.password = password;
        this.listener = listener;
        this.recovery = new ServerRecovery(config, policy, listener, closed);
        this.probe = policy.probe();
        this.watch = Thread.ofPlatform().name("graph-server-watch").daemon().unstarted(this::watch);
    }

    /**
     * Joins or starts a server and watches it.
     *
     * @param listener called from the watching thread, and from the calling one while the first start takes long; it must neither block for long
     *     nor throw
     * @throws GraphServerException if this first start fails; it is not tried again
     */
    public static SupervisedGraphServer start(
            GraphServerConfig config, RestartPolicy policy, Consumer<ServerEvent> listener) {
        var first = GraphServer.joinOrStart(config, listener);
        var supervised = new SupervisedGraphServer(config.withPort(first.port()), policy, listener, first.password());
        supervised.server = first;
        supervised.watch.start();
        return supervised;
    }

    /**
     * Does the same for a program that is of use without the server, too. A first start that fails for a reason that may
     * pass goes to the listener, and the server comes up later, at the address that is given from now on.
     *
     * @throws GraphServerException if no start can succeed before the program is called otherwise
     */
    public static SupervisedGraphServer startOrAwait(
            GraphServerConfig config, RestartPolicy policy, Consumer<ServerEvent> listener) {
        List<Object> store = FailedStart.storeIn(config.home());
        try {
            return start(config, policy, listener);
        } catch (GraphServerException e) {
            var failed = new FailedStart(e, store);
            if (!failed.mayPass()) {
                throw e;
            }
            var at = config.port() == 0 ? config.withPort(BoltPort.free()) : config;
            var awaited = new SupervisedGraphServer(at, policy, listener, keptPassword(config));
            awaited.failed = failed;
            awaited.watch.start();
            return awaited;
        }
    }

    /** A store that is made anew gets the password of the one before. */
    private static String keptPassword(GraphServerConfig config) {
        try {
            return ServerPassword.read(config.home());
        } catch (IOException e) {
            return ""; // refused until this program is started again
        }
    }

    /** Returns the address for a driver; it stays the same over restarts. */
    public URI boltUri() {
        return boltUri;
    }

    /** Returns the user to log in as. */
    public String user() {
        return ServerPassword.USER;
    }

    /** Returns the user's password; it stays the same over restarts. */
    public String password() {
        return password;
    }

    /** Returns the number of the server's process, of the latest one when it died, 0 before the first. */
    public long pid() {
        GraphServer latest = server;
        return latest == null ? 0 : latest.pid();
    }

    /** Tells whether the server's process runs. */
    public boolean isAlive() {
        GraphServer latest = server;
        return latest != null && latest.isAlive();
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
        GraphServer latest = server;
        if (latest != null) {
            latest.close();
        }
    }

    private void watch() {
        try {
            boolean up = server != null || recover(failed);
            while (up) {
                up = awaitDeath() && recover(null);
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /** Returns whether there is a server to watch again. */
    private boolean recover(@Nullable FailedStart first) throws InterruptedException {
        return recovery.run(first, started -> server = started);
    }

    /** Returns whether the server died by itself. */
    private boolean awaitDeath() throws InterruptedException {
        GraphServer watched = Objects.requireNonNull(server);
        int silences = 0;
        while (!watched.endsWithin(probe.period())) {
            silences = watched.answersWithin(probe.timeout()) ? 0 : silences + 1;
            if (silences == probe.failures() && closed.getCount() > 0) {
                listener.accept(new ServerEvent.Frozen(watched.pid()));
                watched.kill();
            }
        }
        if (closed.getCount() == 0) {
            return false;
        }
        listener.accept(new ServerEvent.Died(watched.pid()));
        return true;
    }
}

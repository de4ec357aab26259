package fr.retours.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts a server again, as often as a policy allows. On a store that does not open, or is still to be filled, it waits for another store instead: no
 * start can succeed before.
 */
final class ServerRecovery {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final GraphServerConfig config;
    private final RestartPolicy policy;
    private final Consumer<ServerEvent> listener;
    private final CountDownLatch closed;

    /** @param closed counted down when nobody needs the server any more */
    ServerRecovery(
            GraphServerConfig config, RestartPolicy policy, Consumer<ServerEvent> listener, CountDownLatch closed) {
        this.config = config;
        this.policy = policy;
        this.listener = listener;
        this.closed = closed;
    }

    /**
     * Blocks until a server is up or there is no hope.
     *
     * @param first the start that failed already; null after a death
     * @param taker gets the server before the listener learns of it
     * @return whether there is one
     */
    boolean run(@Nullable FailedStart first, Consumer<GraphServer> taker) throws InterruptedException {
        FailedStart failed = first;
        int attempt = first == null ? 0 : 1;
        while (failed == null || isHopeful(failed, attempt)) {
            attempt = failed != null && failed.isOfThisStore() ? 1 : attempt + 1;
            if (closed.await(policy.delayBefore(attempt).toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            List<Object> store = FailedStart.storeIn(config.home());
            try {
                GraphServer server = joinOrStart();
                taker.accept(server);
                listener.accept(new ServerEvent.Back(server.pid(), attempt));
                return true;
            } catch (GraphServerException e) {
                failed = new FailedStart(e, store);
            }
        }
        return false;
    }

    /** Tells of a failed start, and waits until another has a chance; returns whether there may be one. */
    private boolean isHopeful(FailedStart failed, int attempt) throws InterruptedException {
        if (closed.getCount() == 0) {
            return false;
        }
        if (failed.isDamage()) {
            listener.accept(new ServerEvent.StoreDamaged(failed.cause()));
        }
        if (failed.isOfThisStore()) {
            return awaitAnotherStore(failed);
        }
        listener.accept(new ServerEvent.StartFailed(attempt, failed.cause()));
        if (attempt >= policy.attempts()) {
            listener.accept(new ServerEvent.GaveUp(attempt));
            return false;
        }
        return true;
    }

    private boolean awaitAnotherStore(FailedStart failed) throws InterruptedException {
        Path home = config.home();
        while (failed.isOf(home)) {
            if (closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Joins no server at another address, which no driver here would find: it waits for that one's end. */
    private GraphServer joinOrStart() throws InterruptedException {
        while (true) {
            GraphServer server = GraphServer.joinOrStart(config, listener);
            if (server.port() == config.port()) {
                return server;
            }
            while (!server.endsWithin(BETWEEN_LOOKS)) {
                // its owner stops it
            }
        }
    }
}

package fr.retours.api.transport;

import fr.retours.text.deadline.RequestDeadline;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a client has closed its connection while its request is worked on, and ends the work. The server reads nothing
 * from a connection meanwhile; one that can be read, but has no byte, has come to its end. A thread looks ten times a second
 * at the requests that have gone on for as long. Safe for concurrent use.
 */
public final class ClientWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
    private final Selector selector;
    private final Thread watcher;

    /** Starts to watch; nobody is watched yet. */
    public ClientWatch() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("a selector must be there to watch clients with", e);
        }
        watcher = Thread.ofPlatform().daemon().name("client-watch").start(this::watch);
    }

    /** Watches who sent a request until the answer is made; {@code deadline} is cancelled when the client leaves. */
    public Visit of(Context ctx, RequestDeadline deadline) {
        var endPoint = ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        var visit = new Visit(endPoint instanceof SocketChannelEndPoint socket ? socket.getChannel() : null, deadline);
        visits.add(visit);
        return visit;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                selector.select(PAUSE.toMillis());
                selector.selectedKeys().forEach(ClientWatch::look);
                selector.selectedKeys().clear();
                visits.forEach(Visit::enter);
            }
        } catch (IOException | ClosedSelectorException e) {
            // nobody is watched any more: deadlines end what they leave behind
        }
    }

    private static void look(SelectionKey key) {
        var deadline = (RequestDeadline) key.attachment();
        key.cancel();
        try {
            if (((SocketChannel) key.channel()).socket().getInputStream().available() == 0) {
                deadline.cancel();
            }
        } catch (IOException e) {
            deadline.cancel();
        }
    }

    /** A request under way. */
    public final class Visit implements AutoCloseable {
        private final @Nullable SocketChannel channel;
        private final RequestDeadline deadline;
        private final long start = System.nanoTime();
        private @Nullable SelectionKey key;
        private boolean ended;

        private Visit(@Nullable SocketChannel channel, RequestDeadline deadline) {
            this.channel = channel;
            this.deadline = deadline;
        }

        private synchronized void enter() {
            if (channel == null || ended || key != null || System.nanoTime() - start < PAUSE.toNanos()) {
                return;
            }
            try {
                key = channel.register(selector, SelectionKey.OP_READ, deadline);
            } catch (ClosedChannelException e) {
                deadline.cancel();
            } catch (CancelledKeyException e) {
                // a request before this one has just ended: next time
            }
        }

        /** Ends the watch; ending it twice does nothing. */
        @Override
        public synchronized void close() {
            ended = true;
            if (key != null) {
                key.cancel();
            }
            visits.remove(this);
        }
    }

    /** Watches nobody any more. */
    @Override
    public void close() {
        watcher.interrupt();
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a selector must close", e);
        }
    }
}

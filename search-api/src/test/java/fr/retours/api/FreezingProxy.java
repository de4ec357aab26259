package fr.retours.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between Neo4j and its clients and hands every byte on, until it has to freeze: connections stay open then, new
 * ones are accepted, and nobody answers, as with a process that the system has stopped. What was held back goes on after
 * the thaw. Close the clients first.
 */
final class FreezingProxy implements AutoCloseable {
    private static final int CHUNK = 8192;

    private final InetAddress here = InetAddress.getLoopbackAddress();
    private final int behind;
    private final ServerSocket front;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile CompletableFuture<Void> flow = CompletableFuture.completedFuture(null);

    FreezingProxy(URI neo4j) throws IOException {
        behind = neo4j.getPort();
        front = new ServerSocket(0, 0, here);
        threads.execute(this::accept);
    }

    URI boltUri() {
        return URI.create("bolt://127.0.0.1:" + front.getLocalPort());
    }

    void freeze() {
        flow = new CompletableFuture<>();
    }

    void thaw() {
        flow.complete(null);
    }

    @Override
    public void close() throws IOException {
        thaw();
        front.close();
        threads.close();
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                var client = front.accept();
                var server = new Socket(here, behind);
                threads.execute(() -> handOn(client, server));
                threads.execute(() -> handOn(server, client));
            } catch (IOException e) {
                if (!front.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void handOn(Socket from, Socket to) {
        try (from;
                to) {
            var chunk = new byte[CHUNK];
            for (int read = from.getInputStream().read(chunk);
                    read >= 0;
                    read = from.getInputStream().read(chunk)) {
                flow.join();
                to.getOutputStream().write(chunk, 0, read);
            }
        } catch (IOException e) {
            // the other direction has closed the connection
        }
    }
}

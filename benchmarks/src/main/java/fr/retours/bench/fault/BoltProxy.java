package fr.retours.bench.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Stands between a program and a graph server, and hands on what both say, late or not at all. */
final class BoltProxy implements AutoCloseable {
    private static final int CHUNK = 4096;

    private final ServerSocket entrance;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** How many bytes the program may send until all is cut. */
    private final AtomicLong left;

    private volatile long delayMillis;
    private volatile boolean cut;
    private volatile @Nullable Executor mending;

    /**
     * Begins to hand on.
     *
     * @param server where the graph's server is
     * @param bytes how many the program may send until all is cut
     * @param delayMillis how late each piece comes
     */
    BoltProxy(URI server, long bytes, long delayMillis) throws IOException {
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.port = server.getPort();
        this.left = new AtomicLong(bytes);
        this.delayMillis = delayMillis;
        Thread.ofPlatform().daemon().name("bolt-proxy").start(this::admit);
    }

    /** Returns where the program is to go. */
    String address() {
        return "bolt://127.0.0.1:" + entrance.getLocalPort();
    }

    /** Once all is cut, it hands on again some time later. */
    void mendLater(long millis) {
        mending = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
        if (cut) {
            mending.execute(this::mend);
        }
    }

    /** Hands on at once and for good from now on. */
    void mend() {
        delayMillis = 0;
        left.set(Long.MAX_VALUE);
        cut = false;
    }

    private void admit() {
        try {
            while (true) {
                admit(entrance.accept());
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void admit(Socket program) throws IOException {
        if (cut) {
            program.close();
            return;
        }
        var server = new Socket(InetAddress.getLoopbackAddress(), port);
        open.add(program);
        open.add(server);
        Thread.ofPlatform().daemon().start(() -> handOn(program, server, true));
        Thread.ofPlatform().daemon().start(() -> handOn(server, program, false));
    }

    private void handOn(Socket from, Socket to, boolean counted) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                TimeUnit.MILLISECONDS.sleep(delayMillis);
                if (counted && left.addAndGet(-read) < 0) {
                    cutAll();
                    return;
                }
                out.write(chunk, 0, read);
            }
        } catch (IOException e) {
            // the other end is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void cutAll() throws IOException {
        cut = true;
        for (Socket one : open) {
            one.close();
        }
        open.clear();
        Executor later = mending;
        if (later != null) {
            later.execute(this::mend);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cutAll();
    }
}

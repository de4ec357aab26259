package fr.retours.api.export;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * The body of an answer that is sent while it is made. Nothing leaves before the first {@value #BUFFER} bytes are there, so that
 * what fails early can still be reported as a problem; what fails later cuts the connection, which no client takes for the end.
 * One that stops reading holds up only its own answer, until the server's patience with silent connections ends; one that
 * trickles, until {@link ClientPace} ends it.
 */
final class OutgoingBody extends OutputStream {
    private static final int BUFFER = 32_768;

    private final Context ctx;
    private final ClientPace pace = new ClientPace();
    private final byte[] waiting = new byte[BUFFER];
    private int size;
    private boolean begun;
    private boolean refused;

    OutgoingBody(Context ctx) {
        this.ctx = ctx;
    }

    @Override
    public void write(int one) throws IOException {
        if (size == BUFFER) {
            send();
        }
        waiting[size++] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (size == BUFFER) {
                send();
            }
            int fits = Math.min(length - done, BUFFER - size);
            System.arraycopy(bytes, start + done, waiting, size, fits);
            size += fits;
            done += fits;
        }
    }

    /** Does nothing: writers flush before it is known that all went well. */
    @Override
    public void flush() {}

    /** Sends the rest. */
    void finish() throws IOException {
        send();
    }

    /** Returns whether anything has left. */
    boolean hasBegun() {
        return begun;
    }

    /** Takes headers back that are no longer true, before anything has left. */
    void forget(String... headers) {
        for (String header : headers) {
            ctx.res().setHeader(header, null);
        }
    }

    /** Makes the client see that the answer is no whole; one that takes no more knows. */
    void cut() {
        if (!refused) {
            var request = ServletContextRequest.getServletContextRequest(ctx.req());
            request.getConnectionMetaData().getConnection().getEndPoint().close();
        }
    }

    private void send() throws IOException {
        begun = true;
        try {
            long start = System.nanoTime();
            ctx.outputStream().write(waiting, 0, size);
            pace.took(size, System.nanoTime() - start);
        } catch (IOException e) {
            refused = true;
            throw e;
        }
        size = 0;
    }

    /**
     * How fast a client takes what it asked for. Only the time is counted in which the server waits for the client. One that
     * takes less than {@value #LEAST} bytes in a minute of waiting holds a place that others need; a modem takes seven times as
     * much.
     */
    static final class ClientPace {
        static final int LEAST = 65_536;
        static final Duration WINDOW = Duration.ofMinutes(1);

        private long waited;
        private long taken;

        /**
         * Notes that the client took something.
         *
         * @param nanoseconds how long the server waited for it
         * @throws IOException if the client is too slow
         */
        void took(int bytes, long nanoseconds) throws IOException {
            waited += nanoseconds;
            taken += bytes;
            if (waited >= WINDOW.toNanos()) {
                if (taken < LEAST) {
                    throw new IOException("client must take " + LEAST + " bytes in " + WINDOW + ", took " + taken);
                }
                waited = 0;
                taken = 0;
            }
        }
    }
}

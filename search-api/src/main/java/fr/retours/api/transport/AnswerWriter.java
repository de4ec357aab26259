package fr.retours.api.transport;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Sends every answer that is whole in memory while no thread waits for the client, so that those who read slowly or not at
 * all hold up nobody. One that stops reading is let go by the server's patience with silent connections; one that trickles,
 * when it takes less than {@value #LEAST_RATE} bytes a second.
 */
public final class AnswerWriter implements WriteListener {
    private static final int LEAST_RATE = 4_096;
    /** For short answers on bad networks. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final int PIECE = 32_768;

    private final InputStream bytes;
    private final ServletOutputStream out;
    private final Scheduler.Task cut;
    private final HeldBytes.Hold hold;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private AnswerWriter(InputStream bytes, ServletOutputStream out, Scheduler.Task cut, HeldBytes.Hold hold) {
        this.bytes = bytes;
        this.out = out;
        this.cut = cut;
        this.hold = hold;
    }

    /**
     * Takes over what handlers have set as result; to be registered after all else that comes after them.
     *
     * @param compressing whether answers may be compressed
     */
    public static void register(RoutesConfig routes, boolean compressing) {
        var held = new HeldBytes();
        routes.after(ctx -> send(ctx, compressing, held));
    }

    /** Reads the result to its end in the end, so that nothing is left for the framework to send. */
    private static void send(Context ctx, boolean compressing, HeldBytes held) throws IOException {
        InputStream result = ctx.resultInputStream();
        if (result != null) {
            InputStream bytes = compressing ? small(ctx, result) : result;
            ctx.res().setContentLength(bytes.available());
            ctx.future(() -> start(ctx, bytes, held));
        }
    }

    /** What is in memory tells its whole length; most of it is what many are sent, and must not be copied for each. */
    private static InputStream small(Context ctx, InputStream plain) throws IOException {
        if (plain.available() < AnswerCompression.WORTH_IT
                || ctx.res().containsHeader(Header.CONTENT_ENCODING)
                || !AnswerCompression.isTaken(ctx)) {
            return plain;
        }
        ctx.header(Header.CONTENT_ENCODING, "gzip");
        return new ByteArrayInputStream(AnswerCompression.gzip(plain.readAllBytes(), AnswerCompression.FAST));
    }

    private static CompletableFuture<Void> start(Context ctx, InputStream bytes, HeldBytes held) {
        var request = ServletContextRequest.getServletContextRequest(ctx.req());
        var client = request.getConnectionMetaData().getConnection().getEndPoint();
        try {
            int length = bytes.available();
            var out = ctx.res().getOutputStream();
            var cut = request.getComponents()
                    .getScheduler()
                    .schedule(
                            client::close,
                            GRACE.plusSeconds(length / LEAST_RATE).toMillis(),
                            TimeUnit.MILLISECONDS);
            var writer = new AnswerWriter(bytes, out, cut, held.add(length, client::close));
            out.setWriteListener(writer);
            return writer.end;
        } catch (IOException e) {
            throw new UncheckedIOException("an answer must have a place to be written to", e);
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            byte[] piece = bytes.readNBytes(PIECE);
            if (piece.length == 0) {
                finish();
                return;
            }
            out.write(piece);
        }
    }

    /** The server ends the connection; there is nobody left to tell. */
    @Override
    public void onError(Throwable failure) {
        finish();
    }

    private void finish() {
        cut.cancel();
        hold.end();
        end.complete(null);
    }
}

package fr.retours.api.transport;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
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

    private final byte[] bytes;
    private final ServletOutputStream out;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Scheduler.Task cut;
    private int written;

    private AnswerWriter(byte[] bytes, ServletOutputStream out, Scheduler.Task cut) {
        this.bytes = bytes;
        this.out = out;
        this.cut = cut;
    }

    /** Takes over what handlers have set as result; to be registered after all else that comes after them. */
    public static void register(RoutesConfig routes) {
        routes.after(AnswerWriter::send);
    }

    /** Reads the result to its end, so that nothing is left for the framework to send. */
    private static void send(Context ctx) throws IOException {
        InputStream result = ctx.resultInputStream();
        if (result != null) {
            byte[] bytes = small(ctx, result.readAllBytes());
            ctx.res().setContentLength(bytes.length);
            ctx.future(() -> start(ctx, bytes));
        }
    }

    private static byte[] small(Context ctx, byte[] plain) {
        if (plain.length < Compression.WORTH_IT
                || ctx.res().containsHeader(Header.CONTENT_ENCODING)
                || !Compression.isTaken(ctx)) {
            return plain;
        }
        ctx.header(Header.CONTENT_ENCODING, "gzip");
        return Compression.gzip(plain, Compression.FAST);
    }

    private static CompletableFuture<Void> start(Context ctx, byte[] bytes) {
        var request = ServletContextRequest.getServletContextRequest(ctx.req());
        var client = request.getConnectionMetaData().getConnection().getEndPoint();
        var longest = GRACE.plusSeconds(bytes.length / LEAST_RATE);
        try {
            var out = ctx.res().getOutputStream();
            var cut = request.getComponents()
                    .getScheduler()
                    .schedule(client::close, longest.toMillis(), TimeUnit.MILLISECONDS);
            var writer = new AnswerWriter(bytes, out, cut);
            out.setWriteListener(writer);
            return writer.end;
        } catch (IOException e) {
            throw new UncheckedIOException("an answer must have a place to be written to", e);
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (written == bytes.length) {
                finish();
                return;
            }
            int piece = Math.min(PIECE, bytes.length - written);
            out.write(bytes, written, piece);
            written += piece;
        }
    }

    /** The server ends the connection; there is nobody left to tell. */
    @Override
    public void onError(Throwable failure) {
        finish();
    }

    private void finish() {
        cut.cancel();
        end.complete(null);
    }
}

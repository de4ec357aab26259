package fr.retours.api.export;

import fr.retours.api.answer.Answers;
import fr.retours.api.problem.BusyException;
import fr.retours.api.problem.WordlessFailure;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends files that are written while they are made, a few at a time. Safe for concurrent use. */
public final class FileSender {
    private static final Logger LOG = LoggerFactory.getLogger(FileSender.class);
    /** Each holds a thread that sleeps, a buffer and a batch of what it writes. */
    private static final int AT_ONCE = 16;

    private static final String DISPOSITION = "Content-Disposition";

    private final Answers answers;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /** Answers 304 where {@code answers} does. */
    public FileSender(Answers answers) {
        this.answers = answers;
    }

    /**
     * What a file is.
     *
     * @param name under which it is saved
     * @param contentType its media type, with parameters
     */
    public record FileKind(String name, String contentType) {
        /**
         * Makes the kind of an export.
         *
         * @param stem what it holds, as in {@code people}
         */
        public FileKind(String stem, Format format) {
            this("retours-" + stem + '.' + format.slug(), format.contentType());
        }
    }

    /** Writes a file; a failure before 32 KB are written becomes a problem document, a later one cuts the connection. */
    @FunctionalInterface
    public interface FileContent {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Sends a file.
     *
     * @param version that of the data, read before; empty while there is none
     * @param content not asked for when the client wants no body, or has it already
     */
    public void send(Context ctx, FileKind kind, Optional<String> version, FileContent content) {
        Answers.check(ctx, version);
        ctx.header(DISPOSITION, "attachment; filename=\"" + kind.name() + '"');
        answers.stream(ctx, version, kind.contentType(), () -> send(ctx, kind, content));
    }

    private void send(Context ctx, FileKind kind, FileContent content) {
        var out = new Outgoing(ctx);
        if (!free.tryAcquire()) {
            out.forget(Header.ETAG, DISPOSITION);
            throw new BusyException(AT_ONCE);
        }
        try {
            content.write(out);
            out.finish();
        } catch (IOException e) {
            LOG.info("{} ended early: the client takes no more", kind.name());
            out.cut();
        } catch (RuntimeException e) {
            if (!out.hasBegun()) {
                out.forget(Header.ETAG, DISPOSITION);
                throw e;
            }
            LOG.warn("{} cut short", kind.name(), new WordlessFailure(e));
            out.cut();
        } finally {
            free.release();
        }
    }
}

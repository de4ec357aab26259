package fr.retours.api.export;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.export.whole.DownloadAnswer;
import fr.retours.api.export.whole.DownloadContent;
import fr.retours.api.export.whole.WholeDownload;
import fr.retours.api.export.whole.WholeDownloads;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.problem.WordlessFailure;
import fr.retours.api.transport.AnswerCompression;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
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

    private final AnswerSender answers;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /** Answers 304 where {@code answers} does. */
    public FileSender(AnswerSender answers) {
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
        public FileKind(String stem, ExportFormat format) {
            this("retours-" + stem + '.' + format.slug(), format.contentType());
        }
    }

    /**
     * Sends a file. A failure before 32 KB are written becomes a problem document, a later one cuts the connection.
     *
     * @param version that of the data, read before; empty while there is none
     * @param content not asked for when the client wants no body, or has it already
     */
    public void send(Context ctx, FileKind kind, Optional<String> version, DownloadContent content) {
        send(ctx, kind, version, version, content);
    }

    /**
     * Sends a file that is made from more than the data.
     *
     * @param basis changes whenever the file may; empty while there is no data
     */
    public void send(
            Context ctx, FileKind kind, Optional<String> version, Optional<String> basis, DownloadContent content) {
        begin(ctx, kind, version);
        answers.stream(ctx, basis, kind.contentType(), () -> send(ctx, kind, content));
    }

    /**
     * Sends a file that is made once in a version of the data, to HEAD with the very headers of GET, and in parts to who asks for them;
     * what cannot be kept is sent while it is made.
     *
     * @param version that of the data, read before
     */
    public void sendWhole(
            Context ctx, FileKind kind, String version, WholeDownloads downloads, DownloadContent content) {
        begin(ctx, kind, Optional.of(version));
        boolean packed = AnswerCompression.isTaken(ctx);
        answers.file(
                ctx,
                version,
                kind.contentType(),
                packed,
                () -> send(ctx, kind, out -> {
                    Optional<WholeDownload> made = downloads.get(kind.name(), version, content);
                    if (made.isPresent()) {
                        DownloadAnswer.to(ctx, made.get(), packed).write(ctx, out);
                    } else if (!ctx.method().equals(HandlerType.HEAD)) {
                        content.write(out);
                    }
                }));
    }

    private static void begin(Context ctx, FileKind kind, Optional<String> version) {
        AnswerSender.check(ctx, version);
        ctx.header(DISPOSITION, "attachment; filename=\"" + kind.name() + '"');
    }

    private void send(Context ctx, FileKind kind, DownloadContent content) {
        var out = new OutgoingBody(ctx);
        if (!free.tryAcquire()) {
            out.forget(Header.ETAG, DISPOSITION);
            throw RefusedException.of(ProblemType.BUSY);
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

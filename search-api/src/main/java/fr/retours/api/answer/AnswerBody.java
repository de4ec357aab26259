package fr.retours.api.answer;

import fr.retours.api.transport.AnswerCompression;
import io.javalin.http.Context;
import io.javalin.http.Header;

/**
 * An answer's bytes as they are sent.
 *
 * @param gzipped whether they are compressed
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record AnswerBody(byte[] bytes, boolean gzipped) {
    /** Makes a text small, be it only to be read once by someone on the road. */
    static AnswerBody of(byte[] plain, boolean gzipIsTaken, int level) {
        return gzipIsTaken && plain.length >= AnswerCompression.WORTH_IT
                ? new AnswerBody(AnswerCompression.gzip(plain, level), true)
                : new AnswerBody(plain, false);
    }

    /** Returns them as they are read in the end. */
    byte[] plain() {
        return gzipped ? AnswerCompression.plain(bytes) : bytes;
    }

    void send(Context ctx) {
        if (gzipped) {
            ctx.header(Header.CONTENT_ENCODING, "gzip");
        }
        ctx.result(bytes);
    }
}

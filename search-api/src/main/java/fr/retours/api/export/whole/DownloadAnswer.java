package fr.retours.api.export.whole;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.ByteRange;
import org.eclipse.jetty.util.IO;

/**
 * A file, or the stretch of it that a client asks for (RFC 9110, 14), as an answer whose length is known before.
 *
 * @param file to send
 * @param size of the file
 * @param first offset of the first byte to send
 * @param length how many bytes to send
 */
public record DownloadAnswer(Path file, long size, long first, long length) {
    /**
     * Makes the answer to a request, and sets its headers.
     *
     * @param packed whether the client is sent gzip
     * @throws IOException if the file cannot be read
     * @throws HttpResponseException if the client asks for what lies beyond the end
     */
    public static DownloadAnswer to(Context ctx, WholeDownload download, boolean packed) throws IOException {
        Path file = packed ? download.packed() : download.plain();
        long size = Files.size(file);
        List<String> asked = Collections.list(ctx.req().getHeaders(Header.RANGE));
        List<ByteRange> ranges = asked.isEmpty() || !isOfThis(ctx) ? List.of() : ranges(ctx, asked, size);
        ctx.disableCompression();
        ctx.header("Accept-Ranges", "bytes");
        if (packed) {
            ctx.header(Header.CONTENT_ENCODING, "gzip");
        }
        DownloadAnswer answer = new DownloadAnswer(file, size, 0, size);
        if (ranges.size() == 1) { // who asks for several is sent all of it
            ByteRange range = ranges.getFirst();
            ctx.status(HttpStatus.PARTIAL_CONTENT).header(Header.CONTENT_RANGE, range.toHeaderValue(size));
            answer = new DownloadAnswer(file, size, range.first(), range.getLength());
        }
        ctx.res().setContentLengthLong(answer.length);
        return answer;
    }

    private static List<ByteRange> ranges(Context ctx, List<String> asked, long size) {
        List<ByteRange> ranges = ByteRange.parse(asked, size);
        if (ranges.isEmpty()) {
            ctx.header(Header.CONTENT_RANGE, ByteRange.toNonSatisfiableHeaderValue(size));
            throw new HttpResponseException(HttpStatus.RANGE_NOT_SATISFIABLE.getCode(), "beyond the end", Map.of());
        }
        return ranges;
    }

    /** Whoever has the beginning of another file must not be sent the end of this one. */
    private static boolean isOfThis(Context ctx) {
        String had = ctx.header(Header.IF_RANGE);
        return had == null || had.equals(ctx.res().getHeader(Header.ETAG));
    }

    /** Writes it, unless the client wants no body. */
    public void write(Context ctx, OutputStream out) throws IOException {
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(first);
            IO.copy(in, out, length);
        }
    }
}

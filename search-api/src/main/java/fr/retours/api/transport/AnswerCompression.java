package fr.retours.api.transport;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How small answers are made: what people wait for on the road as small as can be, what programs ask for fast. */
public final class AnswerCompression {
    /** The level of answers to programs: a quarter of the time that the usual one takes, for answers an eighth longer. */
    public static final int FAST = 2;
    /** The level of pages. */
    public static final int USUAL = 6;
    /** The level of what is compressed once and sent often. */
    public static final int BEST = Deflater.BEST_COMPRESSION;

    /** Less fits into one packet as it is. */
    public static final int WORTH_IT = 1400;

    private AnswerCompression() {}

    /** Tells whether the client reads gzip. */
    public static boolean isTaken(Context ctx) {
        String accepted = ctx.header(Header.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(String::strip)
                        .anyMatch(one ->
                                one.equals("gzip") || (one.startsWith("gzip;") && !one.matches(".*q=0(\\.0*)?")));
    }

    /** Returns {@code plain} as gzip has it at a level from 1 to 9. */
    public static byte[] gzip(byte[] plain, int level) {
        var bytes = new ByteArrayOutputStream(plain.length / 2);
        try (var gzip = new LevelledGzip(bytes, level)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory must be writable", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Returns what gzip has made small.
     *
     * @throws UncheckedIOException if it is damaged
     */
    public static byte[] plain(byte[] gzipped) {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(gzipped)).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class LevelledGzip extends GZIPOutputStream {
        LevelledGzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}

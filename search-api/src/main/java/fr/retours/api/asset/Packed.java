package fr.retours.api.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file as it is and as small as gzip makes it: what is sent often is worth the time once.
 *
 * <p>Callers must not change the bytes.
 */
final class Packed {
    private final byte[] plain;
    private final byte[] gzipped;

    private Packed(byte[] plain, byte[] gzipped) {
        this.plain = plain;
        this.gzipped = gzipped;
    }

    static Packed of(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory must be writable", e);
        }
        return new Packed(plain, bytes.toByteArray());
    }

    byte[] plain() {
        return plain;
    }

    byte[] gzipped() {
        return gzipped;
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}

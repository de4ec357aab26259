package fr.retours.api.asset;

import fr.retours.api.transport.Compression;

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
        return new Packed(plain, Compression.gzip(plain, Compression.BEST));
    }

    byte[] plain() {
        return plain;
    }

    byte[] gzipped() {
        return gzipped;
    }
}

package fr.retours.api.asset;

import fr.retours.api.transport.Compression;

/**
 * A file as it is and as small as gzip makes it: what is sent often is worth the time once.
 *
 * <p>Callers must not change the bytes.
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record Packed(byte[] plain, byte[] gzipped) {
    static Packed of(byte[] plain) {
        return new Packed(plain, Compression.gzip(plain, Compression.BEST));
    }
}

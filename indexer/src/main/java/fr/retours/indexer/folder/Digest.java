package fr.retours.indexer.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Fingerprints: the first 128 bits of SHA-256. */
public final class Digest {
    private static final int BYTES = 16;

    private Digest() {}

    /** Returns 32 lower-case hexadecimal digits. */
    public static String of(String text) {
        return of(Stream.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns 32 lower-case hexadecimal digits of all bytes, one array after the other. */
    public static String of(Stream<byte[]> parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            parts.forEachOrdered(hash::update);
            return HexFormat.of().formatHex(hash.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

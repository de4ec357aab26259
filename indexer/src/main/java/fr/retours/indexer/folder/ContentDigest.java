package fr.retours.indexer.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprint of text or bytes: the first 128 bits of SHA-256. Not safe for concurrent use. */
public final class ContentDigest {
    private static final int BYTES = 16;

    private final MessageDigest hash;

    /** Starts with nothing. */
    public ContentDigest() {
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Goes on with a text, as UTF-8. */
    public ContentDigest add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Goes on with bytes. */
    public ContentDigest add(byte[] bytes) {
        hash.update(bytes);
        return this;
    }

    /** Returns 32 lower-case hexadecimal digits, and starts again with nothing. */
    public String hex() {
        return HexFormat.of().formatHex(hash.digest(), 0, BYTES);
    }

    /** Returns the fingerprint of a text. */
    public static String of(String text) {
        return new ContentDigest().add(text).hex();
    }

    /** Returns the fingerprint of bytes. */
    public static String of(byte[] bytes) {
        return new ContentDigest().add(bytes).hex();
    }
}

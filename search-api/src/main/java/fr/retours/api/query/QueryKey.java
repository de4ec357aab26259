package fr.retours.api.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Gives queries numbers under which they are counted while their words are not kept: HMAC-SHA256, cut to 64 bits, with a random key of
 * each folder. Equal queries have equal numbers; without the key, nobody can tell which. For one thread.
 */
final class QueryKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final Mac mac;

    private QueryKey(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java must know " + ALGORITHM, e);
        }
    }

    /** Makes up a key, in hexadecimal digits. */
    static String random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it is none
     */
    static QueryKey of(String hexadecimal) {
        return new QueryKey(HexFormat.of().parseHex(hexadecimal.strip()));
    }

    /** Returns the number of a query. */
    long number(AskedQuery query) {
        return ByteBuffer.wrap(mac.doFinal(query.key().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}

package fr.retours.api.query;

import fr.retours.api.access.KeyDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Gives queries numbers under which they are counted while their words are not kept: HMAC-SHA256, cut to 64 bits, with a random key of
 * each folder. Equal queries have equal numbers; without the key, nobody can tell which.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record QueryKey(byte[] key) {
    private static final int BYTES = 16;
    private static final int DIGITS = 16;

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
        byte[] key = HexFormat.of().parseHex(hexadecimal.strip());
        if (key.length == 0) {
            throw new IllegalArgumentException("a key must have digits");
        }
        return new QueryKey(key);
    }

    /** Returns the number of a query. */
    long number(AskedQuery query) {
        return HexFormat.fromHexDigitsToLong(KeyDigest.of(query.key(), key).substring(0, DIGITS));
    }
}

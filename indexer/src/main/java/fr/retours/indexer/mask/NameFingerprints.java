package fr.retours.indexer.mask;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for words by what nobody reads them off who lacks the salt: the first 128 bits of HMAC-SHA-256. Whoever has the salt can try
 * out names.
 *
 * @param salt 64 lower-case hexadecimal digits
 */
public record NameFingerprints(String salt) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT_BYTES = 32;
    private static final int BYTES = 16;

    /** @throws IllegalArgumentException if the salt is none */
    public NameFingerprints {
        if (salt.length() != 2 * SALT_BYTES || !salt.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("salt must have " + 2 * SALT_BYTES + " hexadecimal digits");
        }
    }

    /** Makes a salt that nobody knows. */
    public static NameFingerprints random() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new NameFingerprints(HexFormat.of().formatHex(salt));
    }

    /** Returns the fingerprint of a text, 32 lower-case hexadecimal digits. */
    public String of(String text) {
        return new Hashing(this).of(text);
    }

    /** Makes many fingerprints. Not safe for concurrent use. */
    static final class Hashing {
        private final Mac mac;

        Hashing(NameFingerprints prints) {
            try {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(HexFormat.of().parseHex(prints.salt), ALGORITHM));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
            }
        }

        String of(String text) {
            byte[] all = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(all, BYTES));
        }
    }
}

package fr.retours.api.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What is kept of a key: Argon2id (RFC 9106) of it with a salt of its own, over 7 MiB, five passes, one lane, 32 bytes.
 *
 * @param salt 32 lower-case hexadecimal digits
 * @param argon2id 64 lower-case hexadecimal digits
 */
public record KeyHash(String salt, String argon2id) {
    private static final int SALT_BYTES = 16;
    private static final int BYTES = 32;
    private static final int KIBIBYTES = 7 * 1024;
    private static final int PASSES = 5;
    private static final int LANES = 1;

    /** Hashes a key with a new salt. */
    static KeyHash of(String key, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new KeyHash(HexFormat.of().formatHex(salt), HexFormat.of().formatHex(hash(key, salt)));
    }

    /** Tells whether it is that of a key, in a time that does not depend on how much of it fits. Takes some 20 ms of a processor. */
    boolean fits(String key) {
        return MessageDigest.isEqual(
                hash(key, HexFormat.of().parseHex(salt)), HexFormat.of().parseHex(argon2id));
    }

    /** The library's own text form depends on the language of the machine, so its bytes are taken. */
    private static byte[] hash(String key, byte[] salt) {
        return Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, BYTES, Argon2.ID)
                .hash(key.getBytes(StandardCharsets.UTF_8), salt)
                .getBytes();
    }
}

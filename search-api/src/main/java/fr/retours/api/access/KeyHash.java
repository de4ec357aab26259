package fr.retours.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a key: Argon2id (RFC 9106) of it with a salt of its own, over 7 MiB, five passes, one lane, 32 bytes; and 32 bits of a
 * quick digest, by which all but one in four thousand million wrong keys are known without that work. It says an eighth of what a key
 * holds, to whoever has the file alone.
 *
 * @param salt 32 lower-case hexadecimal digits
 * @param argon2id 64 lower-case hexadecimal digits
 * @param check 8 lower-case hexadecimal digits; null for keys that are older than this
 */
@JsonInclude(Include.NON_NULL)
public record KeyHash(
        String salt, String argon2id, @Nullable String check) {
    private static final int CHECK_DIGITS = 8;
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]*");
    private static final int SALT_BYTES = 16;
    private static final int BYTES = 32;
    private static final int KIBIBYTES = 7 * 1024;
    private static final int PASSES = 5;
    private static final int LANES = 1;

    /** @throws IllegalArgumentException unless all have so many digits */
    public KeyHash {
        requireDigits(salt, 2 * SALT_BYTES);
        requireDigits(argon2id, 2 * BYTES);
        if (check != null) {
            requireDigits(check, CHECK_DIGITS);
        }
    }

    private static void requireDigits(@Nullable String text, int digits) {
        if (text == null
                || text.length() != digits
                || !HEXADECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("what is kept of a key must have " + digits + " digits");
        }
    }

    /** Hashes a key with a new salt. */
    static KeyHash of(String key, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new KeyHash(HexFormat.of().formatHex(salt), HexFormat.of().formatHex(hash(key, salt)), check(key, salt));
    }

    /** Tells at once whether it may be that of a key. */
    boolean mayFit(String key) {
        return check == null || check.equals(check(key, HexFormat.of().parseHex(salt)));
    }

    private static String check(String key, byte[] salt) {
        return KeyDigest.of(key, salt).substring(0, CHECK_DIGITS);
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

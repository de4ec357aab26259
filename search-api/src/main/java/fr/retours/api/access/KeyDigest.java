package fr.retours.api.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A quick digest with a secret: of a key, which has 256 random bits and so cannot be found by trying, or of what is to be counted. */
public final class KeyDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private KeyDigest() {}

    /** Returns 64 lower-case hexadecimal digits, others for each secret. */
    public static String of(String key, byte[] secret) {
        try {
            var digest = Mac.getInstance(ALGORITHM);
            digest.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(digest.doFinal(key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

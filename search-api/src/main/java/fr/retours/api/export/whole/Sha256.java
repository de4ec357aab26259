package fr.retours.api.export.whole;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest by which a file is known again. */
public final class Sha256 {
    private Sha256() {}

    /** Returns a digest of nothing yet. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

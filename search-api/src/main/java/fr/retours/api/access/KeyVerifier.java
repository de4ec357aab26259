package fr.retours.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells whose a key is. Hashing one takes long on purpose, so that keys that were right are known again for some minutes by a quick digest
 * in memory, and one at a time is hashed, whoever asks. Accounts are read anew each time: one that was taken away is none at once. Safe
 * for concurrent use.
 */
public final class KeyVerifier {
    private static final Duration KNOWN = Duration.ofMinutes(10);
    private static final int MOST_KNOWN = 1_000;

    private final AccessKeys keys;
    private final AuditLog audit;
    private final ReentrantLock hashing = new ReentrantLock();
    /** By SHA-256 of a key, the hash that it fits. */
    private final Cache<String, KeyHash> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(KNOWN)
            .build();

    /** Knows the accounts of a folder, and notes keys that are not right. */
    public KeyVerifier(AccessKeys keys, AuditLog audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** Returns whether there is any account. */
    public boolean hasAccounts() {
        return !keys.all().isEmpty();
    }

    /** Returns the account that a key of this id is for, as it is now; empty where there is none any more. */
    public Optional<AccessKey> account(String id) {
        return keys.find(id);
    }

    /** Returns the account of a key that was right a moment ago, without any work. */
    public Optional<AccessKey> recognize(String sent) {
        return KeyToken.read(sent).flatMap(token -> keys.find(token.id()).filter(key -> isKnown(token, key)));
    }

    /**
     * Returns the account of a key; empty if the key is nobody's.
     *
     * @throws AccessException if accounts cannot be read, or a wrong key cannot be noted
     */
    public Optional<AccessKey> verify(String sent) {
        return KeyToken.read(sent).flatMap(token -> keys.find(token.id()).filter(key -> isRight(token, key)));
    }

    private boolean isKnown(KeyToken token, AccessKey key) {
        return key.hash().equals(known.getIfPresent(digest(token.text())));
    }

    private boolean isRight(KeyToken token, AccessKey key) {
        if (isKnown(token, key)) {
            return true;
        }
        boolean right = fits(token, key);
        if (right) {
            known.put(digest(token.text()), key.hash());
        } else {
            audit.append(AuditActor.UNKNOWN.did(AuditAction.WRONG_KEY, "key:" + key.id(), AuditOutcome.REFUSED));
        }
        return right;
    }

    private boolean fits(KeyToken token, AccessKey key) {
        hashing.lock();
        try {
            return key.hash().fits(token.text());
        } finally {
            hashing.unlock();
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

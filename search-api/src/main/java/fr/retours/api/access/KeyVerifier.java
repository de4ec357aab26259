package fr.retours.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells whose a key is. Hashing one takes long on purpose, so that wrong keys are recognised without it, keys that were right are known again by
 * a quick digest in memory, and one at a time is hashed, whoever asks. Accounts are read anew each time: one that was taken away is none
 * at once. Safe for concurrent use.
 */
public final class KeyVerifier {
    private static final int MOST_KNOWN = 1_000;
    private static final int SECRET_BYTES = 32;
    private static final Duration COUNTED = Duration.ofDays(1);
    private static final long TEN = 10;

    private final AccessKeys keys;
    private final AuditLog audit;
    private final ReentrantLock hashing = new ReentrantLock();
    private final byte[] secret = new byte[SECRET_BYTES];
    /** By digest of a key, the hash that it fits. */
    private final Cache<String, KeyHash> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();
    /** By id of a key, how many wrong ones were sent under it. */
    private final Cache<String, AtomicLong> wrong = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(COUNTED)
            .build();

    /** Knows the accounts of a folder, and notes keys that are not right. */
    public KeyVerifier(AccessKeys keys, AuditLog audit) {
        this.keys = keys;
        this.audit = audit;
        new SecureRandom().nextBytes(secret);
    }

    /**
     * Returns whether there is any account.
     *
     * @throws AccessException if accounts cannot be read
     */
    public boolean hasAccounts() {
        return !keys.all().isEmpty();
    }

    /** Returns the account that a key of this id is for, as it is now; empty where there is none any more. */
    public Optional<AccessKey> account(String id) {
        return keys.find(id);
    }

    /**
     * Returns the account that a key can be told to be wrong for by hashing it alone; empty where a quick look is enough. Whoever has not
     * the right key comes so far once in four thousand million tries.
     */
    public Optional<AccessKey> claimed(String sent) {
        return KeyToken.read(sent)
                .flatMap(token -> keys.find(token.id())
                        .filter(key -> !isKnown(token, key) && key.hash().mayFit(token.text())));
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
        return key.hash().equals(known.getIfPresent(KeyDigest.of(token.text(), secret)));
    }

    private boolean isRight(KeyToken token, AccessKey key) {
        if (isKnown(token, key)) {
            return true;
        }
        boolean right = key.hash().mayFit(token.text()) && fits(token, key);
        if (right) {
            known.put(KeyDigest.of(token.text(), secret), key.hash());
        } else {
            note(key);
        }
        return right;
    }

    /** Notes the first wrong key of a day, and then how many there were each time they are ten times as many. */
    private void note(AccessKey key) {
        long tries = wrong.get(key.id(), any -> new AtomicLong()).incrementAndGet();
        if (isPowerOfTen(tries)) {
            String subject = "key:" + key.id() + (tries == 1 ? "" : " tries:" + tries);
            audit.append(AuditActor.UNKNOWN.did(AuditAction.KEY_WRONG, subject, AuditOutcome.REFUSED));
        }
    }

    private static boolean isPowerOfTen(long number) {
        long left = number;
        while (left % TEN == 0) {
            left /= TEN;
        }
        return left == 1;
    }

    private boolean fits(KeyToken token, AccessKey key) {
        hashing.lock();
        try {
            return key.hash().fits(token.text());
        } finally {
            hashing.unlock();
        }
    }
}

package fr.retours.api.access;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param key id of the key; null where there is none
 * @param account name of the account, or what stands for it where there is no key
 * @param role the account's; null where there is no key
 */
public record AuditActor(
        @Nullable String key, String account, @Nullable AccessRole role) {
    /** Whoever has the data folder itself. */
    public static final AuditActor COMMAND_LINE = new AuditActor(null, "command-line", null);

    /** Whoever has no key that is right. */
    static final AuditActor UNKNOWN = new AuditActor(null, "unknown", null);

    /** Returns whoever has a key. */
    public static AuditActor of(AccessKey key) {
        return new AuditActor(key.id(), key.account(), key.role());
    }

    /**
     * Makes what the log notes.
     *
     * @param subject what it was done to; never a name or an id of somebody in the recaps
     */
    public AuditEvent did(AuditAction action, String subject, AuditOutcome outcome) {
        return new AuditEvent(this, action, subject, outcome);
    }
}

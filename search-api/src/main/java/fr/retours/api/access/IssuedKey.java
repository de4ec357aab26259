package fr.retours.api.access;

/**
 * A key that was just made: the only moment at which it is known.
 *
 * @param token what its owner sends with each call
 */
public record IssuedKey(AccessKey key, String token) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return key.id();
    }
}

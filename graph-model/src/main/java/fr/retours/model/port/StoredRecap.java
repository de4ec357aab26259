package fr.retours.model.port;

/**
 * What a store holds of one recap, for comparing the stores.
 *
 * @param digest the fingerprint given with the facts
 * @param facts how many facts are there now, counted in the store itself
 * @param expected how many were there when the recap was written
 */
public record StoredRecap(String digest, long facts, long expected) {
    /** Tells whether all facts are there, and none too many. */
    public boolean isWhole() {
        return facts == expected;
    }
}

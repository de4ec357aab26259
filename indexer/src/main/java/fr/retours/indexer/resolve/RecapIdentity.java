package fr.retours.indexer.resolve;

import java.util.Set;

/**
 * Whom the names of one recap are in the corpus, in short. With it, {@link IdentityResolution#apply} need not be asked: of the same facts it
 * makes the same as long as the fingerprint is the same.
 *
 * @param fingerprint of all that was decided of the recap
 * @param ids of the people, bodies and the event that its facts have then
 */
public record RecapIdentity(String fingerprint, Set<String> ids) {
    /** Copies the set. */
    public RecapIdentity {
        ids = Set.copyOf(ids);
    }
}

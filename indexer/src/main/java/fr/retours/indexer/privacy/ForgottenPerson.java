package fr.retours.indexer.privacy;

import fr.retours.indexer.mask.NameForms;
import java.util.Set;

/**
 * Somebody of whom only fingerprints are kept.
 *
 * @param date the day when it was asked for, as ISO 8601
 * @param ids fingerprints of the id and of those that had led to it
 * @param forms fingerprints of the forms of the name
 * @param recaps fingerprints of the only recaps that are about this person, where somebody else has the same name; empty when all
 *     that have the name are
 */
public record ForgottenPerson(
        String date, ForgettingManner manner, Set<String> ids, NameForms forms, Set<String> recaps) {
    /** Copies the sets. */
    public ForgottenPerson {
        ids = Set.copyOf(ids);
        recaps = Set.copyOf(recaps);
    }
}

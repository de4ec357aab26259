package fr.retours.indexer.load;

import java.util.List;

/**
 * How the stores compare with the journal.
 *
 * @param interrupted whether the last run did not come to its end
 * @param sameVersion whether both stores carry the journal's version
 * @param recaps how many recaps the journal names
 * @param differences by store, then by recap
 */
public record StoreVerification(
        boolean interrupted, boolean sameVersion, int recaps, List<StoreDifference> differences) {
    /** Copies the list. */
    public StoreVerification {
        differences = List.copyOf(differences);
    }

    /** Returns whether all is as it should be. */
    public boolean isSound() {
        return !interrupted && sameVersion && differences.isEmpty();
    }
}

package fr.retours.indexer.archive;

import java.util.Objects;

/**
 * What both stores hold, as the last run left it.
 *
 * @param complete whether that run came to its end; otherwise the stores may hold other things
 * @param resolution version of what decided identity, corrections included
 * @param version of the data set: a hash over every recap's id and digest
 * @param totals how much both stores hold
 */
public record StoreJournal(boolean complete, String resolution, String version, StoredTotals totals) {
    /** Where nothing was written yet. */
    public static final StoreJournal EMPTY = new StoreJournal(false, "", "", StoredTotals.NONE);

    /** Holds that nothing is missing: a file may say anything. */
    public StoreJournal {
        Objects.requireNonNull(resolution);
        Objects.requireNonNull(version);
        Objects.requireNonNull(totals);
    }

    StoreJournal interrupted() {
        return new StoreJournal(false, resolution, version, totals);
    }
}

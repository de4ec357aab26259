package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.ExclusiveOffice;
import fr.retours.model.term.CollectiviteKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Public offices, and when.
 *
 * @param elections by level, the last before; none where none is known
 */
record OfficeTenure(List<ExclusiveOffice> offices, Map<CollectiviteKind, LocalDate> elections) {
    /** Copies both. */
    OfficeTenure {
        offices = List.copyOf(offices);
        elections = Map.copyOf(elections);
    }
}

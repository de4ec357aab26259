package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Office;
import fr.retours.model.term.CollectiviteKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Public offices, and when.
 *
 * @param elections by level, the last before; none where none is known
 */
record Tenure(List<Office> offices, Map<CollectiviteKind, LocalDate> elections) {
    /** Copies both. */
    Tenure {
        offices = List.copyOf(offices);
        elections = Map.copyOf(elections);
    }
}

package fr.retours.api.network;

import fr.retours.model.id.EntityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with those of it that are in scope.
 *
 * @param weight what it adds to the Newman strength of each pair
 */
record ReadMeeting(@Nullable LocalDate day, List<EntityId> who, double weight) {

    /** Returns how many pairs met. */
    long pairs() {
        return who.size() * (who.size() - 1L) / 2;
    }
}

package fr.retours.indexer.resolve.claim;

import fr.retours.model.id.RecapId;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The place of a recap in the one order in which all is decided: by the event's first day, undated ones last, then by
 * recap id. It does not depend on the order in which recaps were read.
 *
 * @param number how many recaps were read before; not compared
 */
public record ClaimOrder(@Nullable LocalDate day, RecapId recap, int number) implements Comparable<ClaimOrder> {
    private static final Comparator<ClaimOrder> ORDER = Comparator.comparing(
                    ClaimOrder::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(ClaimOrder::recap);

    @Override
    public int compareTo(ClaimOrder other) {
        return this == other ? 0 : ORDER.compare(this, other);
    }
}

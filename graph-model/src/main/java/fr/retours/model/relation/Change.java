package fr.retours.model.relation;

import org.jspecify.annotations.Nullable;

/**
 * What became of a relationship from one period to another; it is there in one of the two at least.
 *
 * @param before as it was in the first period; null when it was not there yet
 * @param after as it is in the second period; null when it is no longer there
 * @param trend how sure the change is; null where the relationship is not between a pair
 */
public record Change(
        @Nullable Relation before,
        @Nullable Relation after,
        @Nullable PairTrend trend) {
    /** @throws IllegalArgumentException if it is in neither period */
    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a relationship must be in one of the periods, got neither");
        }
    }
}

package fr.retours.model.port;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A stretch of a longer list.
 *
 * @param total length of the whole list
 * @param leftOut how many more would be on it if facts counted however sure
 */
public record Page<T>(List<T> items, long total, long leftOut) {
    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** Makes a stretch of a list from which nothing is left out for being unsure. */
    public Page(List<T> items, long total) {
        this(items, total, 0);
    }

    /**
     * Returns the same with what the bound of a filter leaves out.
     *
     * @param filter by which this was found
     * @param whole counts the list that another filter gives; not asked when nothing is left out
     */
    public Page<T> boundBy(RelationFilter filter, ToLongFunction<RelationFilter> whole) {
        return filter.minConfidence() == 0 ? this : outOf(whole.applyAsLong(filter.howeverSure()));
    }

    /** Returns the same as what counts of a list of this length. */
    public Page<T> outOf(long whole) {
        return new Page<>(items, total, Math.max(0, whole - total));
    }
}

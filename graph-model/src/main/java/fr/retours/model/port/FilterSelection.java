package fr.retours.model.port;

import java.util.HashSet;
import java.util.Set;

/**
 * What a reader picked for one key of a filter.
 *
 * @param any at least one of these must hold; everything passes when it is empty
 * @param none none of these may hold
 */
public record FilterSelection<T>(Set<T> any, Set<T> none) {
    /** Copies both sets. */
    public FilterSelection {
        any = Set.copyOf(any);
        none = Set.copyOf(none);
    }

    /** Returns the selection that everything passes. */
    public static <T> FilterSelection<T> all() {
        return new FilterSelection<>(Set.of(), Set.of());
    }

    /** Returns whether everything passes. */
    public boolean isAll() {
        return any.isEmpty() && none.isEmpty();
    }

    /** Returns the same with one more of those of whom any may do. */
    public FilterSelection<T> or(T one) {
        Set<T> more = new HashSet<>(any);
        more.add(one);
        return new FilterSelection<>(more, none);
    }
}

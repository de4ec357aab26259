package fr.retours.model.port;

import java.util.List;

/**
 * Which stretch of a list to return.
 *
 * @param limit most items, from 1 to {@value #MAX_LIMIT}
 * @param offset items to skip, from 0 to {@value #MAX_OFFSET}
 */
public record PageWindow(int limit, int offset) {
    /** Most items in one answer. */
    public static final int MAX_LIMIT = 100;
    /** Farthest that paging goes. */
    public static final int MAX_OFFSET = 100_000;

    /** For whoever wants to know how long a list is. */
    public static final PageWindow FIRST = new PageWindow(1, 0);

    /** @throws IllegalArgumentException if either is out of range */
    public PageWindow {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT + ", got " + limit);
        }
        if (offset < 0 || offset > MAX_OFFSET) {
            throw new IllegalArgumentException("offset must be from 0 to " + MAX_OFFSET + ", got " + offset);
        }
    }

    /** Returns the stretch of a list. */
    public <T> List<T> of(List<T> all) {
        return all.stream().skip(offset).limit(limit).toList();
    }
}

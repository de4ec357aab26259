package fr.retours.model.port;

import java.util.List;

/**
 * A stretch of a longer list.
 *
 * @param total length of the whole list
 */
public record Page<T>(List<T> items, long total) {
    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }
}

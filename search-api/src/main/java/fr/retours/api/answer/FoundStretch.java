package fr.retours.api.answer;

import fr.retours.model.port.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is found for one stretch of a list.
 *
 * @param total length of the whole list
 * @param leftOut how many more would be on it if facts counted however sure; null where the list is none of facts
 * @param facets by what the list can be narrowed; empty where nothing is counted
 * @param notes how the request was understood
 * @param others what else was asked for, by kind; null when nothing was
 */
public record FoundStretch<T>(
        List<T> items,
        long total,
        @Nullable Long leftOut,
        Map<String, List<FacetValue>> facets,
        Notes notes,
        @Nullable Map<String, ? extends List<?>> others) {
    /** Copies the items. */
    public FoundStretch {
        items = List.copyOf(items);
    }

    /** Makes a stretch of a list that stands alone. */
    public FoundStretch(List<T> items, long total, Map<String, List<FacetValue>> facets, Notes notes) {
        this(items, total, null, facets, notes, null);
    }

    /** Returns the same beside {@code others}. */
    public FoundStretch<T> beside(@Nullable Map<String, ? extends List<?>> others) {
        return new FoundStretch<>(items, total, leftOut, facets, notes, others);
    }

    /** Makes a stretch of facts from what a port found. */
    public static <T> FoundStretch<T> of(Page<T> page) {
        return new FoundStretch<>(page.items(), page.total(), page.leftOut(), Map.of(), Notes.NONE, null);
    }

    /** Returns the same with something to tell. */
    public FoundStretch<T> with(Notes reported) {
        return new FoundStretch<>(items, total, leftOut, facets, reported, others);
    }
}

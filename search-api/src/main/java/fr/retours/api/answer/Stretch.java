package fr.retours.api.answer;

import fr.retours.model.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is found for one stretch of a list.
 *
 * @param total length of the whole list
 * @param facets by what the list can be narrowed; empty where nothing is counted
 * @param notes how the request was understood
 */
public record Stretch<T>(List<T> items, long total, Map<String, List<FacetValue>> facets, Notes notes) {
    /** Copies the items. */
    public Stretch {
        items = List.copyOf(items);
    }

    /** Makes a stretch from what a port found. */
    public static <S, T> Stretch<T> of(Page<S> page, Function<S, T> wire) {
        return new Stretch<>(page.items().stream().map(wire).toList(), page.total(), Map.of(), Notes.NONE);
    }

    /** Returns the same with something to tell. */
    public Stretch<T> with(Notes told) {
        return new Stretch<>(items, total, facets, told);
    }
}

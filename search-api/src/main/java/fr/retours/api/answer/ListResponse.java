package fr.retours.api.answer;

import java.util.List;
import java.util.Map;

/**
 * The envelope of every list.
 *
 * @param total length of the whole list
 * @param limit most items in {@code data}
 * @param offset items skipped
 * @param facets by what the list can be narrowed; empty where nothing is counted
 */
public record ListResponse<T>(
        List<T> data,
        long total,
        int limit,
        int offset,
        Map<String, List<FacetValue>> facets,
        Links links,
        Meta meta) {}

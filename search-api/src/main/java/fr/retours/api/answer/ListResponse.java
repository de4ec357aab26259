package fr.retours.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every list.
 *
 * @param total length of the whole list
 * @param leftOut how many more would be on it with {@code min_confidence=0}; left out itself where facts are not listed
 * @param limit most items in {@code data}
 * @param offset items skipped
 * @param facets by what the list can be narrowed; empty where nothing is counted
 * @param others what was asked for beside the list, by kind; left out when nothing was
 */
public record ListResponse<T>(
        List<T> data,
        long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long leftOut,
        int limit,
        int offset,
        Map<String, List<FacetValue>> facets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, ? extends List<?>> others,
        Links links,
        Meta meta) {}

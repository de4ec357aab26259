package fr.retours.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every answer that is no list.
 *
 * @param leftOut how much more would count with {@code min_confidence=0}; left out itself where that is not asked
 */
public record ItemResponse<T>(
        T data,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long leftOut,
        Links links,
        Meta meta) {}

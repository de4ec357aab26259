package fr.retours.api.reconcile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Columns to fill.
 *
 * @param ids of people and bodies
 * @param properties the columns
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ExtendQuery(List<String> ids, List<Wanted> properties) {
    /** Takes what is absent for empty. */
    ExtendQuery {
        ids = Objects.requireNonNullElse(ids, List.of());
        properties = Objects.requireNonNullElse(properties, List.of());
    }

    /**
     * A column.
     *
     * @param id of an {@link EntityProperty}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wanted(@Nullable String id) {}
}

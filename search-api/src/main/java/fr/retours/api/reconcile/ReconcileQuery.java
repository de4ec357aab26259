package fr.retours.api.reconcile;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One name to match.
 *
 * @param query the name
 * @param type ids of {@link EntityType}, any of which will do; empty for all
 * @param limit most candidates
 * @param properties what else is known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReconcileQuery(
        @Nullable String query,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> type,

        @Nullable Integer limit,
        List<Known> properties) {
    /** Takes what is absent for empty. */
    ReconcileQuery {
        type = Objects.requireNonNullElse(type, List.of());
        properties = Objects.requireNonNullElse(properties, List.of());
    }

    /**
     * Something known of whom the name is that of.
     *
     * @param pid id of an {@link EntityProperty}
     * @param v a text, number, object with an id, or list of these
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Known(@Nullable String pid, com.fasterxml.jackson.databind.@Nullable JsonNode v) {}
}

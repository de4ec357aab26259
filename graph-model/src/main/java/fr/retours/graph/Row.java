package fr.retours.graph;

import fr.retours.model.Evidence;
import fr.retours.model.Proof;
import fr.retours.model.RecapId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one parameter map of a statement; unlike {@link Map#of}, it takes nulls, which Cypher reads as absent. */
final class Row {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Row with(String key, @Nullable Object value) {
        values.put(key, value);
        return this;
    }

    Row with(Map<String, @Nullable Object> others) {
        values.putAll(others);
        return this;
    }

    /** Adds what every relationship read off a text carries. */
    Row proven(RecapId recap, Proof proof) {
        return with("recap", recap.value())
                .with("starts", proof.evidence().stream().map(Evidence::start).toList())
                .with("ends", proof.evidence().stream().map(Evidence::end).toList())
                .with("confidence", proof.confidence());
    }

    Map<String, @Nullable Object> map() {
        return values;
    }
}

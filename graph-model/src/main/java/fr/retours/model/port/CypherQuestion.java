package fr.retours.model.port;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question in Cypher.
 *
 * @param parameters values of {@code $name}: text, numbers, booleans, null, lists and maps of these
 * @param limit how long it may take
 */
public record CypherQuestion(String query, Map<String, @Nullable Object> parameters, Duration limit) {
    /** Copies the parameters. */
    public CypherQuestion {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}

package fr.retours.api.cypher;

import fr.retours.model.port.CypherQuestion;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question as it is sent. */
public record CypherCall(@Nullable String query, @Nullable Map<String, Object> parameters) {
    /** Returns the question; blank where none was sent. */
    public String asked() {
        return Objects.requireNonNullElse(query, "");
    }

    /**
     * Returns it as it is put to the graph.
     *
     * @param limit how long it may take
     */
    public CypherQuestion question(Duration limit) {
        return new CypherQuestion(asked(), parameters == null ? Map.of() : parameters, limit);
    }
}

package fr.retours.api.problem;

import java.util.List;
import java.util.Map;

/** A part that the server needs does not answer. */
public final class NotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String health;
    private final transient Map<String, List<String>> errors;

    /**
     * Names the parts that are down.
     *
     * @param health {@code degraded} or {@code down}
     * @param errors French messages by part
     */
    public NotReadyException(String health, Map<String, List<String>> errors) {
        super("all parts must answer, got " + errors.keySet() + " down");
        this.health = health;
        this.errors = errors;
    }

    String health() {
        return health;
    }

    Map<String, List<String>> errors() {
        return errors;
    }
}

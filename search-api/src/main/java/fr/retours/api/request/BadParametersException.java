package fr.retours.api.request;

import java.util.List;
import java.util.Map;

/** Query parameters that cannot be served. */
public final class BadParametersException extends RuntimeException {
    private final transient Map<String, List<String>> errors;

    /**
     * Names every parameter at fault.
     *
     * @param errors French messages by parameter, none empty
     */
    public BadParametersException(Map<String, List<String>> errors) {
        super("parameters must be known and valid, got " + errors);
        this.errors = errors;
    }

    /** Returns French messages by parameter. */
    public Map<String, List<String>> errors() {
        return errors;
    }
}

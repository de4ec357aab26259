package fr.retours.indexer.curation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A decision as it stands in a file.
 *
 * @param id a fingerprint of all that the entry says; the same wherever in the file it stands
 * @param fields the entry's own keys and values, in its order; lists as one text, by commas
 */
public record WrittenDecision(String id, DecisionKind kind, DecisionGround ground, Map<String, String> fields) {
    /** Copies the map. */
    public WrittenDecision {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}

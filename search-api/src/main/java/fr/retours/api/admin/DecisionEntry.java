package fr.retours.api.admin;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision by hand that was taken.
 *
 * @param id the same wherever in the file it stands
 * @param line where it stands now, counted from 1
 * @param kind its section
 * @param fields its own keys and values, lists by commas
 * @param by the account of whoever decided; null where the file does not say
 */
public record DecisionEntry(
        String id,
        int line,
        String kind,
        Map<String, String> fields,
        String reason,
        LocalDate date,
        @Nullable String by) {
    /** Copies the map. */
    public DecisionEntry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}

package fr.retours.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param at when, in milliseconds of UTC, as ISO 8601
 * @param previous SHA-256 of the line before without its end, 64 lower-case hexadecimal digits; zeros in the first line
 */
@JsonInclude(Include.NON_NULL)
@JsonPropertyOrder({"at", "key", "account", "role", "action", "subject", "outcome", "previous"})
record AuditLine(
        String at,
        @Nullable String key,
        String account,
        @Nullable AccessRole role,
        AuditAction action,
        String subject,
        AuditOutcome outcome,
        String previous) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static AuditLine of(AuditEvent event, String at, String previous) {
        AuditActor by = event.by();
        return new AuditLine(
                at, by.key(), by.account(), by.role(), event.action(), event.subject(), event.outcome(), previous);
    }

    /** Returns the hash that a line carries, as it stands in the file; empty if it is no line. */
    static Optional<String> previous(byte[] line) {
        try {
            return Optional.of(MAPPER.readTree(line).path("previous").asText()).filter(hash -> !hash.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the line as it stands in the file, without its end. */
    byte[] bytes() {
        try {
            return MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line must have a JSON form", e);
        }
    }
}

package fr.retours.api.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run, as it is now.
 *
 * @param id of this run of this server
 * @param started when, in seconds of UTC, as ISO 8601
 * @param ended likewise; null while it works
 * @param said its last lines, in French: what it skipped, what it did
 */
@JsonInclude(Include.NON_NULL)
public record RunState(
        String id, RunPhase phase, String started, @Nullable String ended, List<String> said) {
    /** Copies the list. */
    public RunState {
        said = List.copyOf(said);
    }
}

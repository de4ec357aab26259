package fr.retours.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * Where to go from an answer; paths on this server, parameters included.
 *
 * @param next the following stretch of the list, when there is one
 * @param prev the stretch before, when there is one
 */
@JsonInclude(Include.NON_NULL)
public record Links(
        String self, @Nullable String next, @Nullable String prev) {
    /** Makes the links of an answer that is no list. */
    public static Links to(String self) {
        return new Links(self, null, null);
    }
}

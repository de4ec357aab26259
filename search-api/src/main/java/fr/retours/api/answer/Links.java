package fr.retours.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * Where to go from an answer; paths on this server, parameters included.
 *
 * @param next the following stretch of the list, when there is one
 * @param prev the stretch before, when there is one
 * @param permalink the same answer of this very version of the data; absent while the two stores hold different ones
 */
@JsonInclude(Include.NON_NULL)
public record Links(
        String self,
        @Nullable String next,
        @Nullable String prev,
        @Nullable String permalink) {
    /** Makes the links of an answer that is no list. */
    public static Links to(String self) {
        return new Links(self, null, null, null);
    }
}

package fr.retours.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * About the answer itself.
 *
 * @param datasetVersion the version of the data answered from; null while the two stores hold different ones
 * @param tookMs milliseconds spent on the answer; absent where the same bytes are wanted each time
 * @param notes what there is to tell besides; its keys stand beside the others
 */
public record Meta(
        @Nullable String datasetVersion,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long tookMs,
        @JsonUnwrapped Notes notes) {}

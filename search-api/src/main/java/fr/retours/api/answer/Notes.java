package fr.retours.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell about how a request was understood; what does not apply is left out.
 *
 * @param warnings in French, for whoever asked
 * @param didYouMean the query as it may have been meant
 * @param synonyms what else was looked for
 * @param nothingFound what may help
 * @param partial true when time was up before everything was looked at
 * @param weights what each kind of tie, or of thing in common, counts in a sum
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notes(
        @Nullable List<String> warnings,
        @Nullable String didYouMean,
        @Nullable List<Synonym> synonyms,
        @Nullable NothingFoundResponse nothingFound,
        @Nullable Boolean partial,
        @Nullable Map<String, Integer> weights) {
    /** Nothing to tell. */
    public static final Notes NONE = new Notes(null, null, null, null, null, null);

    /** Tells of warnings, and of weights where any are used. */
    public static Notes of(List<String> warnings, @Nullable Map<String, Integer> weights) {
        return new Notes(warnings, null, null, null, null, weights);
    }

    /**
     * Another way to say a part of a query.
     *
     * @param typed the part
     * @param used what was looked for, too
     */
    public record Synonym(String typed, String used) {}
}

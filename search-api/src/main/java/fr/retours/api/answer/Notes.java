package fr.retours.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell about how a request was understood; what does not apply is left out.
 *
 * @param warnings in French, for whoever asked
 * @param didYouMean the query as it may have been meant
 * @param synonyms what else was looked for
 * @param nothingFound what may help
 * @param partial true when time was up before everything was looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notes(
        @Nullable List<String> warnings,
        @Nullable String didYouMean,
        @Nullable List<Synonym> synonyms,
        @Nullable NothingFoundResponse nothingFound,
        @Nullable Boolean partial) {
    /** Nothing to tell. */
    public static final Notes NONE = new Notes(null, null, null, null, null);

    /**
     * Another way to say a part of a query.
     *
     * @param typed the part
     * @param used what was looked for, too
     */
    public record Synonym(String typed, String used) {}
}

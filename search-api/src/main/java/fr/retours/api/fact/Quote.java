package fr.retours.api.fact;

import fr.retours.model.id.RecapId;
import org.jspecify.annotations.Nullable;

/**
 * A proof, with its words.
 *
 * @param start offset of the first character in the recap's text, in UTF-16 code units
 * @param end offset just past the last character
 * @param text the sentence or list line; null while the index does not hold the recap as cited, since a run is under way, or cannot be read
 * @param url the recap's page at that very passage; null when the recap has no page or the words are not at hand
 * @param extractor version of the extraction that read it; null when it is not known
 */
public record Quote(
        RecapId recap,
        int start,
        int end,
        @Nullable String text,
        @Nullable String url,
        @Nullable String extractor) {}

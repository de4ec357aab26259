package fr.retours.api.fact;

import fr.retours.model.RecapId;
import org.jspecify.annotations.Nullable;

/**
 * A proof, with its words.
 *
 * @param start offset of the first character in the recap's text, in UTF-16 code units
 * @param end offset just past the last character
 * @param text the sentence or list line; null while indexing goes on and the index does not hold the recap as cited
 */
public record Quote(
        RecapId recap, int start, int end, @Nullable String text) {}

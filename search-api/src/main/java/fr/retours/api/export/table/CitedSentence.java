package fr.retours.api.export.table;

import fr.retours.model.id.RecapId;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that proves a fact, and where it is found.
 *
 * @param page address of the recap; null when it has none
 * @param address of the sentence on that page; null when there is no page, or no sentence
 * @param start offset of the first character in the recap's text, in UTF-16 code units
 * @param end offset just past the last character
 * @param text the sentence; null while the index does not hold the recap as cited
 */
public record CitedSentence(
        RecapId recap,
        @Nullable String page,
        @Nullable String address,
        int start,
        int end,
        @Nullable String text) {}

package fr.retours.indexer.curation;

import fr.retours.model.id.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * What a fact rightly says.
 *
 * @param value the slug of the part, link or kind of event, the words of the function, the day in EDTF, the code of the place, the number
 *     of those who came; empty where only the body of a function is another
 * @param at the body where a function is held; null where that is as it was read
 */
public record RightValue(String value, @Nullable BodyId at) {}

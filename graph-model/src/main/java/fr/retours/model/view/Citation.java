package fr.retours.model.view;

import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;

/**
 * A proof together with the recap it stands in.
 *
 * @param start offset of the first character in {@link Recap#text()}, 0-based, in UTF-16 code units
 * @param end offset just past the last character
 */
public record Citation(RecapId recap, int start, int end) {}

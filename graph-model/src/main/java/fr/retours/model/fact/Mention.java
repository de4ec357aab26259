package fr.retours.model.fact;

import fr.retours.model.id.EntityId;

/**
 * A stretch of {@link Recap#text()} that names an entity.
 *
 * @param start offset of the first character, 0-based, in UTF-16 code units
 * @param end offset just past the last character
 * @param entity who or what is named
 */
public record Mention(int start, int end, EntityId entity) {
    /** @throws IllegalArgumentException if the stretch is empty or starts before 0 */
    public Mention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("mention must be a stretch of text, got [" + start + ", " + end + ")");
        }
    }
}

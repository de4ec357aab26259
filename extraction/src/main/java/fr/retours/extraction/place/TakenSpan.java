package fr.retours.extraction.place;

/**
 * A stretch of text that is already taken by another name.
 *
 * @param start offset of the first character, in UTF-16 code units
 * @param end offset just past the last character
 */
public record TakenSpan(int start, int end) {
    /** @throws IllegalArgumentException if the stretch is empty or starts before 0 */
    public TakenSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span must be a stretch of text, got [" + start + ", " + end + ")");
        }
    }
}

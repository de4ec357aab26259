package fr.retours.text;

/**
 * A stretch of a string.
 *
 * @param start offset of the first character, 0-based, in UTF-16 code units
 * @param end offset just past the last character
 */
public record Span(int start, int end) {
    /** @throws IllegalArgumentException if the stretch is empty or starts before 0 */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span must be a stretch of text, got [" + start + ", " + end + ")");
        }
    }
}

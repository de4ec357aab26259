package fr.retours.model.fact;

/**
 * The place of a proof in a recap: a sentence or a list line of {@link Recap#text()}, never a bare name.
 *
 * @param start offset of the first character, 0-based, in UTF-16 code units from the start of the text
 * @param end offset just past the last character
 */
public record Evidence(int start, int end) implements Comparable<Evidence> {
    /** @throws IllegalArgumentException if the stretch is empty or starts before 0 */
    public Evidence {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("evidence must be a stretch of text, got [" + start + ", " + end + ")");
        }
    }

    /** Returns the proof itself. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(Evidence other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}

package fr.retours.text;

import java.util.List;

/**
 * A part of a recap's text that shows why it was found.
 *
 * @param start where it starts in the recap's text
 * @param text the part as written
 * @param matches the words found, offsets in {@code text} of this snippet, in order, not overlapping
 */
public record Snippet(int start, String text, List<Span> matches) {
    /** Copies the matches. */
    public Snippet {
        matches = List.copyOf(matches);
    }
}

package fr.retours.text;

import java.util.List;

/**
 * Something whose name fits what was typed so far.
 *
 * @param id of the recap or entity, {@code theme:…} for a theme
 * @param label title or name
 * @param recaps how many recaps name it
 * @param matches where the label fits, in order
 */
public record Suggestion(SuggestionKind kind, String id, String label, int recaps, List<Span> matches) {
    /** Copies the matches. */
    public Suggestion {
        matches = List.copyOf(matches);
    }
}

package fr.retours.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something whose name fits what was typed so far.
 *
 * @param id of the recap or entity, {@code theme:…} for a theme, {@code word:…} for a word
 * @param label title, name, or the word as most often written
 * @param recaps how many recaps name it
 * @param matches where the label fits, in order
 * @param alias the other name that fits, when the label does not in full
 * @param hint what tells it from others of the same name
 */
public record Suggestion(
        SuggestionKind kind,
        String id,
        String label,
        int recaps,
        List<Span> matches,
        @Nullable String alias,
        Hint hint) {
    /** Copies the matches. */
    public Suggestion {
        matches = List.copyOf(matches);
    }
}

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
 * @param codes what finds it alone: the code of an authority, with and without its level, or numbers of registers
 * @param hint what tells it from others of the same name
 */
public record Suggestion(
        SuggestionKind kind,
        String id,
        String label,
        int recaps,
        List<Span> matches,
        @Nullable String alias,
        List<String> codes,
        SuggestionHint hint) {
    /** Copies the lists. */
    public Suggestion {
        matches = List.copyOf(matches);
        codes = List.copyOf(codes);
    }
}

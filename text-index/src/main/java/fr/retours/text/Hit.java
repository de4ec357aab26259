package fr.retours.text;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.Narration;
import java.util.List;
import java.util.Optional;

/**
 * A recap found.
 *
 * @param score higher is better; 0 when not sorted by relevance
 * @param titleMatches the words found in the title
 * @param snippets at most two, best first; the start of the text when only the title matched or nothing was asked
 * @param passages how many passages of the text hold something that was looked for
 * @param reasons why it was found, the weightiest first; empty unless asked for
 */
public record Hit(
        RecapHead recap,
        Narration narration,
        float score,
        List<Span> titleMatches,
        List<Snippet> snippets,
        int passages,
        List<Reason> reasons) {
    /** Copies the lists. */
    public Hit {
        titleMatches = List.copyOf(titleMatches);
        snippets = List.copyOf(snippets);
        reasons = List.copyOf(reasons);
    }

    /** Returns the event that the recap recounts; empty for one that recounts none. */
    public Optional<Event> event() {
        return Optional.ofNullable(narration.event());
    }
}

package fr.retours.text;

import fr.retours.model.Event;
import fr.retours.model.Recap;
import java.util.List;

/**
 * A recap found.
 *
 * @param score higher is better; 0 when not sorted by relevance
 * @param titleMatches the words found in the title
 * @param snippets at most three, best first; the start of the text when only the title matched or nothing was asked
 */
public record Hit(Recap recap, Event event, float score, List<Span> titleMatches, List<Snippet> snippets) {
    /** Copies the lists. */
    public Hit {
        titleMatches = List.copyOf(titleMatches);
        snippets = List.copyOf(snippets);
    }
}

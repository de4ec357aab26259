package fr.retours.text;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.Narration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recap found.
 *
 * @param score higher is better; 0 when not sorted by relevance
 * @param titleMatches the words found in the title
 * @param snippets at most two, best first; the start of the text when only the title matched or nothing was asked
 * @param passages how many passages of the text hold something that was looked for
 * @param reasons why it was found, the weightiest first; empty unless asked for
 * @param ranks where it stands by words and by meaning; null unless both count
 */
public record Hit(
        RecapHead recap,
        Narration narration,
        float score,
        List<Span> titleMatches,
        List<Snippet> snippets,
        int passages,
        List<HitReason> reasons,
        @Nullable FusedRanks ranks) {
    /** Copies the lists. */
    public Hit {
        titleMatches = List.copyOf(titleMatches);
        snippets = List.copyOf(snippets);
        reasons = List.copyOf(reasons);
    }

    /**
     * Where a recap stands in the two rankings that make one.
     *
     * @param words its rank by words and its score there; null when it was found by meaning and not among the first by words
     * @param meaning its rank by meaning and the similarity of its nearest passage; null when none is near enough
     */
    public record FusedRanks(
            @Nullable RankedValue words, @Nullable RankedValue meaning) {}

    /**
     * A place in a ranking.
     *
     * @param rank from 1
     * @param value what it is ranked by
     */
    public record RankedValue(int rank, float value) {}

    /** Returns the event that the recap recounts; empty for one that recounts none. */
    public Optional<Event> event() {
        return Optional.ofNullable(narration.event());
    }
}

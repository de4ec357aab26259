package fr.retours.extraction.rule;

import fr.retours.extraction.rule.PatternSearch.Fit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The searches for the rules of a set in a stretch of words. What failed of a pattern is not tried again from a
 * later word: a sentence of tens of thousands of words takes no more time for each of them than a short one. For one thread.
 */
final class PatternSearches {
    private final TextLayers layers;
    private final int from;
    private final int limit;
    private final BitSet possible;
    private final Map<Integer, PatternSearch> searches = new HashMap<>();

    /**
     * Takes the words from {@code from} to just before {@code limit}.
     *
     * @param possible the rules that are tried at all, by their order
     */
    PatternSearches(TextLayers layers, int from, int limit, BitSet possible) {
        this.layers = layers;
        this.from = from;
        this.limit = limit;
        this.possible = possible;
    }

    boolean isPossible(CompiledRule<?> rule) {
        return possible.get(rule.order());
    }

    /** Tries a pattern at a word; null when it does not fit there. */
    @Nullable
    Fit fit(CompiledRule<?> rule, int start) {
        List<PatternStep> steps = rule.steps();
        boolean fails = start >= limit
                || !isPossible(rule)
                || (steps.getFirst() instanceof PatternStep.Pass pass
                        && !pass.test().holds(layers, start));
        return fails
                ? null
                : searches.computeIfAbsent(rule.order(), any -> new PatternSearch(steps, layers, from, limit))
                        .at(start);
    }
}

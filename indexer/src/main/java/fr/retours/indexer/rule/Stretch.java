package fr.retours.indexer.rule;

import fr.retours.indexer.rule.Search.Fit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words in which patterns are looked for, known by their order in a set of rules. What failed of a pattern is not tried again from a
 * later word: a sentence of tens of thousands of words takes no more time for each of them than a short one. For one thread.
 */
final class Stretch {
    private final Layers layers;
    private final int from;
    private final int limit;
    private final BitSet possible;
    private final Map<Integer, Search> searches = new HashMap<>();

    /**
     * Takes the words from {@code from} to just before {@code limit}.
     *
     * @param possible the patterns that are tried at all
     */
    Stretch(Layers layers, int from, int limit, BitSet possible) {
        this.layers = layers;
        this.from = from;
        this.limit = limit;
        this.possible = possible;
    }

    boolean isPossible(int pattern) {
        return possible.get(pattern);
    }

    /** Tries a pattern at a word; null when it does not fit there. */
    @Nullable
    Fit fit(int pattern, List<Step> steps, int start) {
        boolean fails = start >= limit
                || !isPossible(pattern)
                || (steps.getFirst() instanceof Step.Pass pass && !pass.test().holds(layers, start));
        return fails
                ? null
                : searches.computeIfAbsent(pattern, any -> new Search(steps, layers, from, limit))
                        .at(start);
    }
}

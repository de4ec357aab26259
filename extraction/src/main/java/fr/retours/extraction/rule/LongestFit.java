package fr.retours.extraction.rule;

import fr.retours.extraction.rule.PatternSearch.Fit;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the longest fit at a word, of several the one of the rule that stands first. */
final class LongestFit<V> implements Consumer<CompiledRule<V>> {
    private final PatternSearches searches;
    private final int start;
    private @Nullable CompiledRule<V> longest;
    private @Nullable Fit fit;

    LongestFit(PatternSearches searches, int start) {
        this.searches = searches;
        this.start = start;
    }

    @Override
    public void accept(CompiledRule<V> tried) {
        Fit found = searches.fit(tried, start);
        if (found != null && found.end() > start && isBefore(tried, found)) {
            longest = tried;
            fit = found;
        }
    }

    private boolean isBefore(CompiledRule<V> tried, Fit found) {
        return longest == null
                || fit == null
                || found.end() > fit.end()
                || (found.end() == fit.end() && tried.order() < longest.order());
    }

    Optional<RuleMatch<V>> match() {
        return longest == null || fit == null
                ? Optional.empty()
                : Optional.of(new RuleMatch<>(longest.rule(), start, fit.end(), longest.value(), fit.captures()));
    }
}

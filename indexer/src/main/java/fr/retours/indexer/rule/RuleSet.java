package fr.retours.indexer.rule;

import fr.retours.indexer.rule.Search.Fit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rules to be found in a text. Where several fit at one word, the longest fit counts, then the rule that stands first. Immutable.
 *
 * @param <V> what a rule concludes, as its subject reads it
 */
public final class RuleSet<V> {
    /** All patterns, by their order; and those of which the words tell nothing before they are tried. */
    private final BitSet all = new BitSet();

    private final BitSet unfiltered = new BitSet();
    /** By the first word of what fits, and by a word that stands somewhere in it. */
    private final KeyIndex<Entry<V>> byFirst = new KeyIndex<>();

    private final KeyIndex<Entry<V>> byNeeded = new KeyIndex<>();
    /** Those that ask for no more than one word, by the dictionary word or by the word folded. */
    private final Map<String, Conclusion<V>> byLemma = new HashMap<>();

    private final Map<String, Conclusion<V>> alone = new HashMap<>();

    private record Entry<V>(int order, Rule rule, V value, List<Step> steps) {
        Conclusion<V> conclusion() {
            return new Conclusion<>(rule, value);
        }
    }

    /**
     * Compiles rules.
     *
     * @param lists the words of a list by its name, folded
     * @param reader turns what a rule concludes into a value
     * @throws RuleException if a pattern is none, or a rule concludes what its subject does not know
     */
    public RuleSet(List<Rule> rules, Function<String, Set<String>> lists, Function<Rule, V> reader) {
        for (Rule rule : rules) {
            V value = reader.apply(rule);
            for (String text : rule.patterns()) {
                Pattern pattern = PatternParser.parse(rule, text, lists);
                add(pattern, new Entry<>(all.length(), rule, value, Compiler.compile(pattern)));
            }
        }
    }

    private void add(Pattern pattern, Entry<V> entry) {
        if (pattern instanceof Pattern.Word(WordTest.FormOf(Set<String> lemmas))) {
            lemmas.forEach(lemma -> byLemma.putIfAbsent(lemma, entry.conclusion()));
        }
        if (pattern instanceof Pattern.Word(WordTest.OneOf(Set<String> words))) {
            words.forEach(word -> alone.putIfAbsent(word, entry.conclusion()));
        }
        all.set(entry.order);
        byFirst.add(Keys.first(pattern), entry);
        Keys needed = Keys.needed(pattern);
        if (needed.isOpen()) {
            unfiltered.set(entry.order);
        } else {
            byNeeded.add(needed, entry);
        }
    }

    /** Finds the rule that fits at a word and ends at {@code limit} at the latest. */
    public Optional<Match<V>> at(Layers layers, int start, int limit) {
        return at(layers, start, new Stretch(layers, start, limit, all));
    }

    private Optional<Match<V>> at(Layers layers, int start, Stretch stretch) {
        var longest = new Longest<V>(stretch, start);
        byFirst.at(layers, start, longest);
        return longest.match();
    }

    /** Returns what a rule concludes of a word, by its dictionary word, if its pattern asks for nothing else. */
    public Optional<Conclusion<V>> ofLemma(String lemma) {
        return Optional.ofNullable(byLemma.get(lemma));
    }

    /** Returns what a rule concludes of a word, folded, if its pattern asks for nothing else. */
    public Optional<Conclusion<V>> ofWord(String folded) {
        return Optional.ofNullable(alone.get(folded));
    }

    /** Finds the rules that fit between two words, in order, not overlapping. */
    public List<Match<V>> in(Layers layers, int from, int to) {
        return in(layers, from, to, Match::end);
    }

    /** Finds the rule that fits at each word between two, in order: some overlap. */
    public List<Match<V>> anywhere(Layers layers, int from, int to) {
        return in(layers, from, to, match -> match.start() + 1);
    }

    /** Finds for each value the rule that fits first between two words. */
    public Map<V, Match<V>> firsts(Layers layers, int from, int to) {
        BitSet possible = possible(layers, from, to);
        var stretch = new Stretch(layers, from, to, possible);
        var found = new HashMap<V, Match<V>>();
        for (int i = from; i < to && !possible.isEmpty(); i++) {
            int start = i;
            var here = new HashMap<V, Longest<V>>();
            byFirst.at(layers, start, entry -> {
                if (stretch.isPossible(entry.order) && !found.containsKey(entry.value)) {
                    here.computeIfAbsent(entry.value, any -> new Longest<>(stretch, start))
                            .accept(entry);
                }
            });
            here.forEach((value, longest) -> longest.match().ifPresent(match -> found.put(value, match)));
        }
        return found;
    }

    private List<Match<V>> in(Layers layers, int from, int to, ToIntFunction<Match<V>> next) {
        BitSet possible = possible(layers, from, to);
        if (possible.isEmpty()) {
            return List.of(); // most often: what a rule needs is rare
        }
        var stretch = new Stretch(layers, from, to, possible);
        var found = new ArrayList<Match<V>>();
        int at = from;
        while (at < to) {
            Optional<Match<V>> here = at(layers, at, stretch);
            here.ifPresent(found::add);
            at = here.map(next::applyAsInt).orElse(at + 1);
        }
        return found;
    }

    /** Returns which patterns find a word that they need, by their order. */
    private BitSet possible(Layers layers, int from, int to) {
        var possible = (BitSet) unfiltered.clone();
        for (int i = from; i < to; i++) {
            byNeeded.at(layers, i, entry -> possible.set(entry.order));
        }
        return possible;
    }

    /** Keeps the longest fit at a word, of several the one of the rule that stands first. */
    private static final class Longest<V> implements Consumer<Entry<V>> {
        private final Stretch stretch;
        private final int start;
        private @Nullable Entry<V> entry;
        private @Nullable Fit fit;

        Longest(Stretch stretch, int start) {
            this.stretch = stretch;
            this.start = start;
        }

        @Override
        public void accept(Entry<V> tried) {
            Fit found = stretch.fit(tried.order, tried.steps, start);
            if (found != null && found.end() > start && isBefore(tried, found)) {
                entry = tried;
                fit = found;
            }
        }

        private boolean isBefore(Entry<V> tried, Fit found) {
            return entry == null
                    || fit == null
                    || found.end() > fit.end()
                    || (found.end() == fit.end() && tried.order < entry.order);
        }

        Optional<Match<V>> match() {
            return entry == null || fit == null
                    ? Optional.empty()
                    : Optional.of(new Match<>(entry.rule, start, fit.end(), entry.value, fit.captures()));
        }
    }
}

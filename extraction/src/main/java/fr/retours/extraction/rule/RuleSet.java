package fr.retours.extraction.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

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
    private final PatternIndex<CompiledRule<V>> byFirst = new PatternIndex<>();

    private final PatternIndex<CompiledRule<V>> byNeeded = new PatternIndex<>();
    /** Those that ask for no more than one word, by the dictionary word or by the word folded. */
    private final Map<String, RuleConclusion<V>> byLemma = new HashMap<>();

    private final Map<String, RuleConclusion<V>> alone = new HashMap<>();

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
                RulePattern pattern = PatternParser.parse(rule, text, lists);
                add(pattern, new CompiledRule<>(all.length(), rule, value, PatternCompiler.compile(pattern)));
            }
        }
    }

    private void add(RulePattern pattern, CompiledRule<V> rule) {
        if (pattern instanceof RulePattern.Word(WordTest.FormOf(Set<String> lemmas))) {
            lemmas.forEach(lemma -> byLemma.putIfAbsent(lemma, rule.conclusion()));
        }
        if (pattern instanceof RulePattern.Word(WordTest.OneOf(Set<String> words))) {
            words.forEach(word -> alone.putIfAbsent(word, rule.conclusion()));
        }
        all.set(rule.order());
        byFirst.add(PatternKeys.first(pattern), rule);
        PatternKeys needed = PatternKeys.needed(pattern);
        if (needed.isOpen()) {
            unfiltered.set(rule.order());
        } else {
            byNeeded.add(needed, rule);
        }
    }

    /** Finds the rule that fits at a word and ends at {@code limit} at the latest. */
    public Optional<RuleMatch<V>> at(TextLayers layers, int start, int limit) {
        return at(layers, start, new PatternSearches(layers, start, limit, all));
    }

    private Optional<RuleMatch<V>> at(TextLayers layers, int start, PatternSearches searches) {
        var longest = new LongestFit<V>(searches, start);
        byFirst.at(layers, start, longest);
        return longest.match();
    }

    /** Returns what a rule concludes of a word, by its dictionary word, if its pattern asks for nothing else. */
    public Optional<RuleConclusion<V>> ofLemma(String lemma) {
        return Optional.ofNullable(byLemma.get(lemma));
    }

    /** Returns what a rule concludes of a word, folded, if its pattern asks for nothing else. */
    public Optional<RuleConclusion<V>> ofWord(String folded) {
        return Optional.ofNullable(alone.get(folded));
    }

    /** Finds the rules that fit between two words, in order, not overlapping. */
    public List<RuleMatch<V>> in(TextLayers layers, int from, int to) {
        return in(layers, from, to, RuleMatch::end);
    }

    /** Finds the rule that fits at each word between two, in order: some overlap. */
    public List<RuleMatch<V>> anywhere(TextLayers layers, int from, int to) {
        return in(layers, from, to, match -> match.start() + 1);
    }

    /** Finds for each value the rule that fits first between two words. */
    public Map<V, RuleMatch<V>> firsts(TextLayers layers, int from, int to) {
        BitSet possible = possible(layers, from, to);
        var searches = new PatternSearches(layers, from, to, possible);
        var found = new HashMap<V, RuleMatch<V>>();
        for (int i = from; i < to && !possible.isEmpty(); i++) {
            int start = i;
            var here = new HashMap<V, LongestFit<V>>();
            byFirst.at(layers, start, rule -> {
                if (searches.isPossible(rule) && !found.containsKey(rule.value())) {
                    here.computeIfAbsent(rule.value(), any -> new LongestFit<>(searches, start))
                            .accept(rule);
                }
            });
            here.forEach((value, longest) -> longest.match().ifPresent(match -> found.put(value, match)));
        }
        return found;
    }

    private List<RuleMatch<V>> in(TextLayers layers, int from, int to, ToIntFunction<RuleMatch<V>> next) {
        BitSet possible = possible(layers, from, to);
        if (possible.isEmpty()) {
            return List.of(); // most often: what a rule needs is rare
        }
        var searches = new PatternSearches(layers, from, to, possible);
        var found = new ArrayList<RuleMatch<V>>();
        int at = from;
        while (at < to) {
            Optional<RuleMatch<V>> here = at(layers, at, searches);
            here.ifPresent(found::add);
            at = here.map(next::applyAsInt).orElse(at + 1);
        }
        return found;
    }

    /** Returns which patterns find a word that they need, by their order. */
    private BitSet possible(TextLayers layers, int from, int to) {
        var possible = (BitSet) unfiltered.clone();
        for (int i = from; i < to; i++) {
            byNeeded.at(layers, i, rule -> possible.set(rule.order()));
        }
        return possible;
    }
}

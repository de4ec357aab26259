package fr.retours.indexer.rule;

import fr.retours.indexer.rule.Search.Fit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules to be found in a text. Where several fit at one word, the longest fit counts, then the rule that stands first. Immutable.
 *
 * @param <V> what a rule concludes, as its subject reads it
 */
public final class RuleSet<V> {
    /** By a whole word that may begin the pattern, and by the first letters of an open one: few are tried at any word. */
    private final Map<String, List<Entry<V>>> byWord = new HashMap<>();

    private final Map<String, List<Entry<V>>> byStart = new HashMap<>();
    /** Those that ask for no more than one word, by the dictionary word or by the word folded. */
    private final Map<String, Conclusion<V>> byLemma = new HashMap<>();

    private final Map<String, Conclusion<V>> alone = new HashMap<>();
    /** Those that may begin with any word. */
    private final List<Entry<V>> others = new ArrayList<>();

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
        int order = 0;
        for (Rule rule : rules) {
            V value = reader.apply(rule);
            for (String text : rule.patterns()) {
                Pattern pattern = PatternParser.parse(rule, text, lists);
                add(pattern, new Entry<>(order++, rule, value, Compiler.compile(pattern)));
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
        Beginnings first = Beginnings.of(pattern);
        if (first.isOpen()) {
            others.add(entry);
            return;
        }
        first.words()
                .forEach(word ->
                        byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(entry));
        first.starts().stream()
                .map(RuleSet::key)
                .distinct()
                .forEach(start ->
                        byStart.computeIfAbsent(start, any -> new ArrayList<>()).add(entry));
    }

    private static String key(String word) {
        return word.substring(0, Math.min(Beginnings.SHORTEST_START, word.length()));
    }

    /** Finds the rule that fits at a word and ends at {@code limit} at the latest. */
    public Optional<Match<V>> at(Layers layers, int start, int limit) {
        String folded = layers.folded(start);
        Found<V> best = best(layers, start, limit, others, null);
        best = best(layers, start, limit, byWord.get(folded.isEmpty() ? layers.written(start) : folded), best);
        best = best(layers, start, limit, byStart.get(key(folded)), best);
        return best == null
                ? Optional.empty()
                : Optional.of(
                        new Match<>(best.entry.rule, start, best.fit.end(), best.entry.value, best.fit.captures()));
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
        var found = new ArrayList<Match<V>>();
        int at = from;
        while (at < to) {
            Optional<Match<V>> here = at(layers, at, to);
            here.ifPresent(found::add);
            at = here.map(Match::end).orElse(at + 1);
        }
        return found;
    }

    private record Found<V>(Entry<V> entry, Fit fit) {
        boolean isBefore(@Nullable Found<V> other) {
            return other == null
                    || fit.end() > other.fit.end()
                    || (fit.end() == other.fit.end() && entry.order < other.entry.order);
        }
    }

    private static <V> @Nullable Found<V> best(
            Layers layers, int start, int limit, @Nullable List<Entry<V>> entries, @Nullable Found<V> before) {
        Found<V> best = before;
        for (int i = 0; entries != null && i < entries.size(); i++) {
            Entry<V> entry = entries.get(i);
            Fit fit = Search.at(entry.steps, layers, start, limit);
            if (fit != null && fit.end() > start) {
                var found = new Found<>(entry, fit);
                best = found.isBefore(best) ? found : best;
            }
        }
        return best;
    }
}

package fr.retours.extraction.rule;

import fr.retours.model.text.LatinFolding;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By what patterns are looked up at a word: whole words and marks, folded, how words start, dictionary words, and the types of
 * annotations that begin there. PatternKeys are open when they are at any word.
 */
record PatternKeys(Set<String> words, Set<String> starts, Set<String> lemmas, Set<String> types, boolean isOpen) {
    /** Shorter starts are those of too many words to look them up. */
    static final int SHORTEST_START = 2;

    private static final PatternKeys OPEN = new PatternKeys(Set.of(), Set.of(), Set.of(), Set.of(), true);
    private static final PatternKeys NONE = new PatternKeys(Set.of(), Set.of(), Set.of(), Set.of(), false);

    /** Returns the words of which a pattern's first one is. */
    static PatternKeys first(RulePattern pattern) {
        return mayBeEmpty(pattern) ? OPEN : begin(pattern);
    }

    private static PatternKeys begin(RulePattern pattern) {
        return switch (pattern) {
            case RulePattern.Word word -> of(word.test());
            case RulePattern.Annotation annotation -> of(annotation);
            case RulePattern.Row(List<RulePattern> pieces) -> {
                int last = 0;
                while (last < pieces.size() - 1 && mayBeEmpty(pieces.get(last))) {
                    last++;
                }
                yield union(pieces.subList(0, last + 1).stream().map(PatternKeys::begin));
            }
            case RulePattern.Choice choice -> union(choice.pieces().stream().map(PatternKeys::begin));
            case RulePattern.Repeat repeat -> begin(repeat.piece());
            case RulePattern.Capture capture -> begin(capture.piece());
            case RulePattern.NotAhead not -> NONE;
            case RulePattern.Behind behind -> NONE;
            case RulePattern.LineStart start -> NONE;
            case RulePattern.LineEnd end -> NONE;
        };
    }

    private static boolean mayBeEmpty(RulePattern pattern) {
        return switch (pattern) {
            case RulePattern.Word word -> false;
            case RulePattern.Annotation annotation -> false;
            case RulePattern.Row row -> row.pieces().stream().allMatch(PatternKeys::mayBeEmpty);
            case RulePattern.Choice choice -> choice.pieces().stream().anyMatch(PatternKeys::mayBeEmpty);
            case RulePattern.Repeat repeat -> repeat.least() == 0 || mayBeEmpty(repeat.piece());
            case RulePattern.Capture capture -> mayBeEmpty(capture.piece());
            case RulePattern.NotAhead not -> true;
            case RulePattern.Behind behind -> true;
            case RulePattern.LineStart start -> true;
            case RulePattern.LineEnd end -> true;
        };
    }

    /** Returns words of which one stands wherever a pattern fits: of several such sets, the one of the rarest words. */
    static PatternKeys needed(RulePattern pattern) {
        return switch (pattern) {
            case RulePattern.Word word -> of(word.test());
            case RulePattern.Annotation annotation -> of(annotation);
            case RulePattern.Row row ->
                row.pieces().stream()
                        .map(PatternKeys::needed)
                        .max(Comparator.comparingInt(PatternKeys::rarity))
                        .orElse(OPEN);
            case RulePattern.Choice choice -> union(choice.pieces().stream().map(PatternKeys::needed));
            case RulePattern.Repeat repeat when repeat.least() > 0 -> needed(repeat.piece());
            case RulePattern.Capture capture -> needed(capture.piece());
            default -> OPEN;
        };
    }

    private static PatternKeys of(RulePattern.Annotation annotation) {
        return new PatternKeys(Set.of(), Set.of(), Set.of(), Set.of(annotation.type()), false);
    }

    private static PatternKeys of(WordTest test) {
        return switch (test) {
            case WordTest.OneOf(Set<String> words) -> words(words);
            case WordTest.Starts(String start)
            when start.length() >= SHORTEST_START ->
                new PatternKeys(Set.of(), Set.of(start), Set.of(), Set.of(), false);
            case WordTest.Written(String text) -> {
                String folded = LatinFolding.words(text);
                yield words(Set.of(folded.isEmpty() ? text : folded));
            }
            case WordTest.FormOf(Set<String> lemmas) -> new PatternKeys(Set.of(), Set.of(), lemmas, Set.of(), false);
            case WordTest.AnyOf any -> union(any.tests().stream().map(PatternKeys::of));
            default -> OPEN;
        };
    }

    private static PatternKeys words(Set<String> words) {
        return new PatternKeys(words, Set.of(), Set.of(), Set.of(), false);
    }

    private static PatternKeys union(Stream<PatternKeys> all) {
        var words = new HashSet<String>();
        var starts = new HashSet<String>();
        var lemmas = new HashSet<String>();
        var types = new HashSet<String>();
        for (PatternKeys keys : all.toList()) {
            if (keys.isOpen) {
                return OPEN;
            }
            words.addAll(keys.words);
            starts.addAll(keys.starts);
            lemmas.addAll(keys.lemmas);
            types.addAll(keys.types);
        }
        return new PatternKeys(words, starts, lemmas, types, false);
    }

    /** Returns the length of the shortest key: short words stand in most sentences. */
    private int rarity() {
        return isOpen
                ? -1
                : Stream.of(words, starts, lemmas, types)
                        .flatMap(Set::stream)
                        .mapToInt(String::length)
                        .min()
                        .orElse(0);
    }
}

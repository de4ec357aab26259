package fr.retours.indexer.rule;

import fr.retours.indexer.lexicon.Folding;
import java.util.HashSet;
import java.util.Set;

/** What a pattern may begin with, as far as letters tell: whole words and marks, and how words start. */
final class Beginnings {
    /** Shorter starts are those of too many words to look them up. */
    static final int SHORTEST_START = 2;

    private final Set<String> words = new HashSet<>();
    private final Set<String> starts = new HashSet<>();
    private boolean isOpen;

    private Beginnings() {}

    static Beginnings of(Pattern pattern) {
        var beginnings = new Beginnings();
        boolean passes = beginnings.add(pattern);
        beginnings.isOpen |= passes;
        return beginnings;
    }

    /** Returns whole words, folded, and marks. */
    Set<String> words() {
        return words;
    }

    Set<String> starts() {
        return starts;
    }

    /** Tells whether it may begin with words that letters do not tell. */
    boolean isOpen() {
        return isOpen;
    }

    /** Adds what a piece may begin with, and returns whether it may be passed without a word. */
    private boolean add(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Word word -> {
                add(word.test());
                yield false;
            }
            case Pattern.Annotation annotation -> {
                isOpen = true;
                yield false;
            }
            case Pattern.Row row -> row.pieces().stream().allMatch(this::add);
            case Pattern.Choice choice ->
                choice.pieces().stream().filter(this::add).count() > 0;
            case Pattern.Repeat repeat -> add(repeat.piece()) | repeat.least() == 0;
            case Pattern.Capture capture -> add(capture.piece());
            case Pattern.NotAhead not -> true;
            case Pattern.Behind behind -> true;
            case Pattern.LineStart start -> true;
            case Pattern.LineEnd end -> true;
        };
    }

    private void add(WordTest test) {
        switch (test) {
            case WordTest.OneOf one -> words.addAll(one.words());
            case WordTest.Starts start when start.start().length() >= SHORTEST_START -> starts.add(start.start());
            case WordTest.Written written -> {
                String folded = Folding.fold(written.text());
                words.add(folded.isEmpty() ? written.text() : folded);
            }
            case WordTest.AnyOf any -> any.tests().forEach(this::add);
            default -> isOpen = true;
        }
    }
}

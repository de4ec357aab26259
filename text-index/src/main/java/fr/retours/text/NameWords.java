package fr.retours.text;

import java.util.ArrayList;
import java.util.List;

/** The words by which a name is found while it is typed. */
final class NameWords {
    private static final RecapAnalyzer WRITTEN = RecapAnalyzer.forWriting(Way.NAME);

    private NameWords() {}

    /** Returns the words of a name where they stand, parts and whole of a compound; « St » also as « saint ». */
    static List<Terms.Placed> of(String name) {
        List<Terms.Placed> words = new ArrayList<>();
        for (Terms.Placed word : Terms.of(WRITTEN, name)) {
            words.add(word);
            String full = TypedWord.inFull(word.term());
            if (!full.equals(word.term())) {
                words.add(new Terms.Placed(full, word.start(), word.end()));
            }
        }
        return words;
    }

    /** Returns where the words typed stand in a name, in order; as far as they are typed when they are spelt so. */
    static List<Span> typedIn(String name, List<TypedWord> typed, Leniency leniency) {
        List<Span> spans = new ArrayList<>();
        for (Terms.Placed word : of(name)) {
            for (TypedWord one : typed) {
                if (one.with(leniency).test(word.term())) {
                    boolean asWritten = word.end() - word.start() == word.term().length();
                    boolean asTyped = word.term().startsWith(one.letters());
                    int end =
                            asWritten && asTyped ? word.start() + one.letters().length() : word.end();
                    spans.add(new Span(word.start(), end));
                }
            }
        }
        return Spans.joined(spans);
    }

    /** Returns how many of the words typed start a word of a name. */
    static long fitting(String name, List<TypedWord> typed, Leniency leniency) {
        var words = of(name);
        return typed.stream()
                .map(one -> one.with(leniency))
                .filter(fits -> words.stream().map(Terms.Placed::term).anyMatch(fits))
                .count();
    }
}

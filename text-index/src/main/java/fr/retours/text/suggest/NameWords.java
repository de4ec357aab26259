package fr.retours.text.suggest;

import fr.retours.text.Span;
import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.analysis.RecapAnalyzer;
import fr.retours.text.analysis.WordTokenizer;
import fr.retours.text.highlight.SpanOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The words by which a name is found while it is typed, folded as {@link RecapAnalyzer} folds them: parts and whole of a
 * compound, an article as a word of its own, « St » also as « saint ». Much faster than an analyzer, since every name of
 * an index is read whenever a commit is opened.
 */
final class NameWords {
    private static final int MOST_PER_CHARACTER = 4;

    private final String name;
    private final List<AnalyzedTerms.Term> words = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final StringBuilder whole = new StringBuilder();
    private final StringBuilder joined = new StringBuilder();
    private final char[] in = new char[2];
    private final char[] out = new char[2 * MOST_PER_CHARACTER];
    private int parts;
    private int partStart;
    private int wholeStart;

    private NameWords(String name) {
        this.name = name;
    }

    /** Reads a name. */
    static NameWords of(String name) {
        var words = new NameWords(name);
        words.read();
        return words;
    }

    /** Returns the words where they stand. */
    List<AnalyzedTerms.Term> words() {
        return words;
    }

    /** Returns the words of which no part is a word. */
    Stream<String> parts() {
        return words.stream()
                .filter(word -> words.stream().noneMatch(part -> isPart(part, word)))
                .map(AnalyzedTerms.Term::text);
    }

    /** Returns all in one word, saints in full: what is equal bears the same name. */
    String joined() {
        return joined.toString();
    }

    private void read() {
        int point;
        for (int at = 0; at < name.length(); at += Character.charCount(point)) {
            point = name.codePointAt(at);
            if (Character.isLetterOrDigit(point)) {
                append(Character.toLowerCase(point), at);
            } else if (WordTokenizer.isAnyJoiner(point)) {
                endPart(at);
            } else if (!WordTokenizer.isUnseen(point)) {
                endWhole(at);
            }
        }
        endWhole(name.length());
    }

    private void append(int point, int at) {
        if (whole.isEmpty()) {
            wholeStart = at;
        }
        if (part.isEmpty()) {
            partStart = at;
        }
        int length = Character.toChars(point, in, 0);
        int folded = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, length);
        part.append(out, 0, folded);
        whole.append(out, 0, folded);
    }

    private void endPart(int end) {
        if (!part.isEmpty()) {
            String word = part.toString();
            add(word, partStart, end);
            joined.append(TypedWord.inFull(word));
            part.setLength(0);
            parts++;
        }
    }

    private void endWhole(int end) {
        endPart(end);
        if (parts > 1) {
            add(whole.toString(), wholeStart, words.getLast().end());
        }
        whole.setLength(0);
        parts = 0;
    }

    private void add(String word, int start, int end) {
        words.add(new AnalyzedTerms.Term(word, start, end));
        String full = TypedWord.inFull(word);
        if (!full.equals(word)) {
            words.add(new AnalyzedTerms.Term(full, start, end));
        }
    }

    /** Returns where the words typed stand in a name, in order; as far as they are typed when they are spelt so. */
    static List<Span> typedIn(String name, List<TypedWord> typed, TypingLeniency leniency) {
        var words = of(name).words();
        List<Span> spans = new ArrayList<>();
        for (TypedWord one : typed) {
            var fits = one.with(leniency);
            words.stream()
                    .filter(word -> fits.test(word.text()))
                    .filter(word -> words.stream().noneMatch(part -> isPart(part, word) && fits.test(part.text())))
                    .map(word -> typedIn(word, one))
                    .forEach(spans::add);
        }
        return SpanOrder.joined(spans);
    }

    private static boolean isPart(AnalyzedTerms.Term part, AnalyzedTerms.Term word) {
        boolean inside = part.start() >= word.start() && part.end() <= word.end();
        return inside && part.end() - part.start() < word.end() - word.start();
    }

    private static Span typedIn(AnalyzedTerms.Term word, TypedWord typed) {
        boolean asWritten = word.end() - word.start() == word.text().length();
        boolean asTyped = word.text().startsWith(typed.letters());
        return new Span(
                word.start(),
                asWritten && asTyped ? word.start() + typed.letters().length() : word.end());
    }

    /** Returns how many of the words typed start a word of a name. */
    static long fitting(String name, List<TypedWord> typed, TypingLeniency leniency) {
        var words = of(name).words();
        return typed.stream()
                .map(one -> one.with(leniency))
                .filter(fits -> words.stream().map(AnalyzedTerms.Term::text).anyMatch(fits))
                .count();
    }
}

package fr.retours.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Offers what has words that start as typed; when nothing does, with a mistake or two. Of one kind what bears the name
 * typed comes first, then what most recaps name. All is in memory: an answer comes within a keystroke. Immutable.
 */
final class Suggester {
    /** Words beyond this one are not looked at; a name of a body rarely has more. */
    private static final int MOST_WORDS = 12;

    private static final RecapAnalyzer TYPED = RecapAnalyzer.forReading(Way.EXACT);
    private static final RecapAnalyzer NAMES = RecapAnalyzer.forWriting(Way.NAME);

    private final List<Suggestible> all;
    private final WordStarts words;

    private Suggester(List<Suggestible> all, WordStarts words) {
        this.all = all;
        this.words = words;
    }

    static Suggester of(IndexReader reader, EntityNames names) throws IOException {
        var all = Suggestible.all(reader, names);
        var words = new WordStarts.Builder();
        for (int number = 0; number < all.size(); number++) {
            var one = all.get(number);
            int at = number;
            Stream.concat(Stream.of(one.label()), one.aliases().stream())
                    .flatMap(name -> Terms.of(NAMES, name).stream())
                    .forEach(word -> words.add(word.term(), at));
        }
        return new Suggester(all, words.build(all.size()));
    }

    /** Answers {@link RecapSearch#suggest}. */
    List<Suggestion> suggest(String typed, int limit) {
        var letters = Terms.of(TYPED, typed).stream()
                .map(Terms.Placed::term)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        if (letters.isEmpty()) {
            return List.of();
        }
        var wanted = letters.stream().map(TypedWord::spelt).toList();
        var fitting = words.fitting(wanted);
        if (fitting.scanIsEmpty()) {
            wanted = letters.stream().map(TypedWord::misspelt).toList();
            fitting = words.fitting(wanted);
        }
        List<Suggestion> suggestions = new ArrayList<>();
        for (Suggestible one : best(fitting, Folding.key(typed), limit)) {
            suggestions.add(one.suggestion(matches(one.label(), wanted)));
        }
        return suggestions;
    }

    private List<Suggestible> best(FixedBitSet fitting, String typed, int limit) {
        Comparator<Integer> order = Comparator.<Integer, Boolean>comparing(number -> !isNamed(number, typed))
                .thenComparingInt(number -> -all.get(number).recaps())
                .thenComparing(number -> !startsWith(number, typed))
                .thenComparing(Comparator.naturalOrder());
        Map<SuggestionKind, PriorityQueue<Integer>> byKind = new EnumMap<>(SuggestionKind.class);
        var numbers = new BitSetIterator(fitting, fitting.length());
        for (int number = numbers.nextDoc(); number != DocIdSetIterator.NO_MORE_DOCS; number = numbers.nextDoc()) {
            var top = byKind.computeIfAbsent(all.get(number).kind(), kind -> new PriorityQueue<>(order.reversed()));
            top.add(number);
            if (top.size() > limit) {
                top.poll();
            }
        }
        return byKind.values().stream()
                .flatMap(top -> top.stream().sorted(order))
                .map(all::get)
                .toList();
    }

    private boolean isNamed(int number, String typed) {
        return all.get(number).keys().contains(typed);
    }

    private boolean startsWith(int number, String typed) {
        return all.get(number).keys().getFirst().startsWith(typed);
    }

    private static List<Span> matches(String label, List<TypedWord> wanted) {
        List<Span> spans = new ArrayList<>();
        for (Terms.Placed word : Terms.of(NAMES, label)) {
            for (TypedWord typed : wanted) {
                if (typed.fits(word.term())) {
                    boolean asWritten = word.end() - word.start() == word.term().length();
                    int length = typed.lengthIn(word.term());
                    spans.add(new Span(word.start(), asWritten ? word.start() + length : word.end()));
                }
            }
        }
        return Spans.joined(spans);
    }
}

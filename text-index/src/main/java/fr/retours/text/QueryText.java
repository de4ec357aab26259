package fr.retours.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as typed, taken apart. Quotes that close hold a phrase, a hyphen before a word or phrase excludes it; all
 * other punctuation only separates words, so that nothing typed can be wrong.
 *
 * @param typed the query in NFC; offsets of words count in it
 * @param words the words outside of quotes, in order, at most {@value #MOST_WORDS}
 * @param glosses abbreviations among the words that stand beside their long form
 * @param phrases what stands in quotes, each once, the first {@value #MOST_PHRASES}
 * @param excluded words and phrases not wanted, each once, the first {@value #MOST_PHRASES}
 */
record QueryText(
        String typed, List<QueryWord> words, List<Gloss> glosses, List<String> phrases, List<String> excluded) {
    /** Words beyond this one are not looked at. */
    static final int MOST_WORDS = 24;

    static final int MOST_PHRASES = 8;

    /** Up to so many words are a choice of words, more are a sentence. */
    private static final int FEW = 3;

    private static final RecapAnalyzer EXACT = RecapAnalyzer.forReading(Way.EXACT);
    private static final RecapAnalyzer STEM = RecapAnalyzer.forReading(Way.STEM);

    /** A phrase or a hyphenated-off word; only what is in quotes or after such a hyphen matches. */
    private static final Pattern MARKED =
            Pattern.compile("(?<minus>(?<![^\\s(])-)?(?:\"(?<ascii>[^\"]*)\"|«(?<french>[^»]*)»|“(?<english>[^”]*)”)"
                    + "|(?<![^\\s(])-(?<word>[\\p{L}\\p{N}]\\S*)");

    QueryText {
        words = List.copyOf(words);
        glosses = List.copyOf(glosses);
        phrases = phrases.stream().distinct().limit(MOST_PHRASES).toList();
        excluded = excluded.stream().distinct().limit(MOST_PHRASES).toList();
    }

    /** Takes {@code query} apart. */
    static QueryText of(String query) {
        String typed = Normalizer.normalize(query, Normalizer.Form.NFC);
        List<String> phrases = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        var plain = new StringBuilder(typed);
        for (Matcher marked = MARKED.matcher(typed); marked.find(); ) {
            var word = marked.group("word");
            String inside = word == null ? phrase(marked) : word;
            if (Terms.of(EXACT, inside).isEmpty()) {
                continue;
            }
            boolean unwanted = word != null || marked.group("minus") != null;
            (unwanted ? excluded : phrases).add(inside);
            plain.replace(marked.start(), marked.end(), " ".repeat(marked.end() - marked.start()));
        }
        return of(typed, plain.toString(), phrases, excluded);
    }

    private static QueryText of(String typed, String plain, List<String> phrases, List<String> excluded) {
        var words = words(plain);
        return new QueryText(typed, words, Gloss.in(plain, words), phrases, excluded);
    }

    /** Returns the same with the phrases as mere words. */
    QueryText withoutPhrases() {
        var plain = new StringBuilder(typed);
        for (Matcher marked = MARKED.matcher(typed); marked.find(); ) {
            boolean phrase = marked.group("word") == null && marked.group("minus") == null;
            String left = phrase ? " " + typed.substring(marked.start() + 1, marked.end() - 1) + " " : "";
            plain.replace(
                    marked.start(), marked.end(), left + " ".repeat(marked.end() - marked.start() - left.length()));
        }
        return of(typed, plain.toString(), List.of(), excluded);
    }

    private static String phrase(Matcher marked) {
        for (String kind : List.of("ascii", "french", "english")) {
            if (marked.group(kind) != null) {
                return marked.group(kind);
            }
        }
        throw new IllegalStateException("what is marked must be a word or a phrase, got " + marked.group());
    }

    private static List<QueryWord> words(String plain) {
        var exact = Terms.of(EXACT, plain);
        var stems = Terms.of(STEM, plain);
        boolean onlyFunction = exact.stream().allMatch(word -> FunctionWords.contains(word.term()));
        List<QueryWord> words = new ArrayList<>();
        Set<String> weighed = new HashSet<>();
        for (int at = 0; at < Math.min(exact.size(), MOST_WORDS); at++) {
            var word = exact.get(at);
            String stem = stems.get(at).term();
            boolean weighs = (onlyFunction || !FunctionWords.contains(word.term())) && weighed.add(stem);
            words.add(new QueryWord(word.term(), stem, word.start(), word.end(), weighs));
        }
        return words;
    }

    /** Returns whether this is more than a choice of words. */
    boolean isSentence() {
        return words.stream().filter(QueryWord::weighs).count() > FEW;
    }

    /** Returns whether there is nothing to look for or to exclude: everything is found. */
    boolean isBlank() {
        return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
    }
}

package fr.retours.text.query;

import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.analysis.StemAnalysis;
import fr.retours.text.analysis.StopWords;
import fr.retours.text.analysis.WordTokenizer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query as typed, taken apart by {@link QueryReader}.
 *
 * @param typed the query in NFC; offsets of words count in it
 * @param words the words outside of quotes, in order, at most {@value #LONGEST}, of which {@value #MOST_WORDS} weigh
 * @param glosses abbreviations among the words that stand beside their long form
 * @param phrases what stands in quotes, each once, the first {@value #MOST_PHRASES}
 * @param excluded words and phrases not wanted, each once, the first {@value #MOST_PHRASES}
 * @param fields what is asked of single fields, each once, the first {@value #MOST_PHRASES}
 * @param unread parts that look like more than words but could only be read as words
 */
public record QueryText(
        String typed,
        List<QueryWord> words,
        List<AbbreviationGloss> glosses,
        List<String> phrases,
        List<String> excluded,
        List<FieldClause> fields,
        List<String> unread) {
    /** Words that weigh beyond this one are not looked at: each is asked of a dozen fields. */
    public static final int MOST_WORDS = 24;
    /** Nor is any word beyond this one. */
    static final int LONGEST = 200;

    static final int MOST_PHRASES = 8;
    /** Each may stand for thousands of words; those beyond are read as whole words. */
    static final int MOST_PREFIXES = 4;

    /** Fewer letters start too many words. */
    private static final int SHORTEST_PREFIX = 2;

    /** Copies the lists, without what is beyond their bounds. */
    public QueryText {
        words = List.copyOf(words);
        glosses = List.copyOf(glosses);
        phrases = phrases.stream().distinct().limit(MOST_PHRASES).toList();
        excluded = excluded.stream().distinct().limit(MOST_PHRASES).toList();
        fields = fields.stream().distinct().limit(MOST_PHRASES).toList();
        unread = List.copyOf(unread);
    }

    /**
     * Takes {@code query} apart; nothing typed is wrong.
     *
     * @param stems of the index that is asked
     */
    public static QueryText of(String query, StemAnalysis stems) {
        return new QueryReader(Normalizer.normalize(query, Normalizer.Form.NFC), stems).read(false);
    }

    /** Returns those beyond {@link #MOST_PREFIXES}, with their stars. */
    static List<String> unreadPrefixes(String plain, List<QueryWord> words) {
        return words.stream()
                .filter(word -> !word.prefix() && isPrefix(plain, word.exact(), word.end()))
                .map(word -> plain.substring(word.start(), word.end() + 1))
                .toList();
    }

    private static boolean isPrefix(String plain, String word, int end) {
        return word.length() >= SHORTEST_PREFIX && plain.startsWith("*", end);
    }

    /** Returns the same with the phrases as mere words. */
    public QueryText withoutPhrases(StemAnalysis stems) {
        return phrases.isEmpty() ? this : new QueryReader(typed, stems).read(true);
    }

    /** Returns the words of what is left when all else is taken out, blanks standing for that. */
    static List<QueryWord> words(String plain, StemAnalysis analysis) {
        var exact = AnalyzedTerms.exact(plain);
        var stems = analysis.of(plain);
        boolean onlyFunction = exact.stream().allMatch(word -> StopWords.contains(word.text()));
        List<QueryWord> words = new ArrayList<>();
        Set<String> weighed = new HashSet<>();
        int prefixes = 0;
        for (int at = 0; at < Math.min(exact.size(), LONGEST); at++) {
            var word = exact.get(at);
            String stem = stems.get(at).text();
            boolean prefix = isPrefix(plain, word.text(), word.end()) && prefixes++ < MOST_PREFIXES;
            boolean means = prefix || onlyFunction || !StopWords.contains(word.text());
            boolean weighs = means && weighed.add(stem);
            if (weighed.size() > MOST_WORDS) {
                break;
            }
            words.add(new QueryWord(word.text(), stem, word.start(), word.end(), weighs, prefix));
        }
        return words;
    }

    /** Returns what was typed from one word to another, both by their numbers and both included. */
    public String typed(int first, int last) {
        return typed.substring(words.get(first).start(), words.get(last).end());
    }

    /** Returns what is asked, in the words typed, without what only narrows: fields and what is excluded. */
    public String question() {
        return Stream.concat(words.stream().map(word -> typed.substring(word.start(), word.end())), phrases.stream())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    /** Returns whether nothing but a hyphen stands between the word of this number and the next. */
    public boolean isHyphenated(int at) {
        int end = words.get(at).end();
        return end + 1 == words.get(at + 1).start() && WordTokenizer.isHyphen(typed.charAt(end));
    }

    /** Returns whether words were left out at the end. */
    public boolean isCut() {
        boolean isFull = words.size() == LONGEST
                || words.stream().filter(QueryWord::weighs).count() == MOST_WORDS;
        return isFull
                && AnalyzedTerms.exact(typed.substring(words.getLast().end())).stream()
                        .anyMatch(word -> !StopWords.contains(word.text()));
    }

    /**
     * Returns whether this is more than a choice of words.
     *
     * @param few so many words that weigh are a choice
     */
    public boolean isSentence(int few) {
        return words.stream().filter(QueryWord::weighs).count() > few;
    }

    /** Returns whether this is a few words and nothing else; see {@link #isSentence}. */
    public boolean isChoiceOfWords(int few) {
        return !isSentence(few) && phrases.isEmpty() && excluded.isEmpty() && fields.isEmpty();
    }

    /** Returns whether there is nothing to look for or to exclude: everything is found. */
    boolean isBlank() {
        return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty() && fields.isEmpty();
    }
}

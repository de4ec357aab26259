package fr.retours.extraction.text;

import fr.retours.model.text.LatinFolding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Phrases to be found in {@link Words}, each with a value. A phrase is compared folded, so that case, accents, hyphens
 * and apostrophes make no difference; of two that start at one word the longer one is found.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseSet<V> {
    private final Map<String, V> values = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    /**
     * A phrase found.
     *
     * @param end just past its last word
     */
    public record Match<V>(int start, int end, V value) {}

    /** Makes a set of phrases that have no value but to be in it. */
    public static PhraseSet<Boolean> of(Stream<String> phrases) {
        var set = new PhraseSet<Boolean>();
        for (String phrase : phrases.toList()) {
            set.add(phrase, true);
        }
        return set;
    }

    /** Returns whether a phrase starts at a word. */
    public boolean startsAt(Words words, int i) {
        return longestAt(words, i).isPresent();
    }

    /** Adds a phrase; the first value given to it stays. */
    public void add(String phrase, V value) {
        String key = LatinFolding.words(phrase);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a phrase must have a letter or digit, got '" + phrase + "'");
        }
        values.putIfAbsent(key, value);
        int space = key.indexOf(' ');
        longest.merge(space < 0 ? key : key.substring(0, space), key.length(), Math::max);
    }

    /** Finds the longest phrase that starts at a word and ends in the same sentence. */
    public Optional<Match<V>> longestAt(Words words, int start) {
        String first = words.folded(start);
        int space = first.indexOf(' ');
        Integer most = first.isEmpty() ? null : longest.get(space < 0 ? first : first.substring(0, space));
        if (most == null) {
            return Optional.empty();
        }
        int end = words.end(words.sentenceOf(start));
        var key = new StringBuilder();
        Match<V> found = null;
        for (int i = start; i < end && key.length() <= most; i++) {
            String word = words.folded(i);
            if (word.isEmpty() && breaks(words, i)) {
                break;
            }
            key.append(key.isEmpty() || word.isEmpty() ? "" : " ").append(word);
            V value = word.isEmpty() ? null : values.get(key.toString());
            if (value != null) {
                found = new Match<>(start, i + 1, value);
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean breaks(Words words, int i) {
        return !"-–—'’&/,".contains(words.token(i).text());
    }
}

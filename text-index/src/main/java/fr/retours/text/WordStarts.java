package fr.retours.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

/** Which numbered things have a word that starts in a certain way. Immutable. */
final class WordStarts {
    private final String[] words;
    /** For each word the numbers of the things that have it, ascending. */
    private final int[][] havers;

    private final int size;

    private WordStarts(String[] words, int[][] havers, int size) {
        this.words = words;
        this.havers = havers;
        this.size = size;
    }

    /** Finds the things of which every wanted word fits some word. */
    FixedBitSet fitting(List<TypedWord> wanted) {
        var fitting = new FixedBitSet(Math.max(size, 1));
        fitting.set(0, size);
        for (TypedWord word : wanted) {
            fitting.and(having(word));
        }
        return fitting;
    }

    private FixedBitSet having(TypedWord wanted) {
        var having = new FixedBitSet(Math.max(size, 1));
        int found = Arrays.binarySearch(words, wanted.prefix());
        int first = found < 0 ? -found - 1 : found;
        for (int at = first; at < words.length && words[at].startsWith(wanted.prefix()); at++) {
            if (wanted.fits(words[at])) {
                for (int number : havers[at]) {
                    having.set(number);
                }
            }
        }
        return having;
    }

    /** Collects the words. */
    static final class Builder {
        private final Map<String, IntStream.Builder> byWord = new TreeMap<>();

        /** Adds a word of a thing; a second time does no harm. */
        void add(String word, int number) {
            byWord.computeIfAbsent(word, one -> IntStream.builder()).add(number);
        }

        /** Ends the collection of the words of {@code size} things. */
        WordStarts build(int size) {
            var words = byWord.keySet().toArray(String[]::new);
            var havers = byWord.values().stream()
                    .map(numbers -> numbers.build().distinct().toArray())
                    .toArray(int[][]::new);
            return new WordStarts(words, havers, size);
        }
    }
}

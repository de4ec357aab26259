package fr.retours.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.FixedBitSet;

/** Which numbered things have a word that starts in a certain way. Immutable. */
final class WordStarts {
    private final String[] words;
    /** The {@link Misspelling#letters} of each word. */
    private final int[] letters;
    /** For each word the numbers of the things that have it, ascending. */
    private final int[][] havers;

    private final int size;

    private WordStarts(String[] words, int[][] havers, int size) {
        this.words = words;
        this.letters = Arrays.stream(words).mapToInt(Misspelling::letters).toArray();
        this.havers = havers;
        this.size = size;
    }

    /** Finds the things of which every wanted word starts some word. */
    FixedBitSet fitting(List<TypedWord> wanted, Leniency leniency) {
        var fitting = new FixedBitSet(Math.max(size, 1));
        fitting.set(0, size);
        for (TypedWord word : wanted) {
            fitting.and(having(word, leniency));
        }
        return fitting;
    }

    private FixedBitSet having(TypedWord wanted, Leniency leniency) {
        if (leniency.mistakesIn(wanted.letters()) == 0) {
            var having = starting(wanted.letters());
            having.or(having(TypedWord.inFull(wanted.letters())));
            return having;
        }
        var having = new FixedBitSet(Math.max(size, 1));
        String start = wanted.letters().substring(0, leniency.rightLetters());
        var close = new Misspelling(wanted.letters(), leniency.mistakesIn(wanted.letters()));
        for (int at = place(start); at < words.length && words[at].startsWith(start); at++) {
            if (close.mayStart(words[at], letters[at]) && wanted.starts(words[at], close)) {
                mark(at, having);
            }
        }
        return having;
    }

    /** Finds the things that have a word which starts so. */
    FixedBitSet starting(String start) {
        var having = new FixedBitSet(Math.max(size, 1));
        for (int at = place(start); at < words.length && words[at].startsWith(start); at++) {
            mark(at, having);
        }
        return having;
    }

    /** Finds the things that have this very word. */
    FixedBitSet having(String word) {
        var having = new FixedBitSet(Math.max(size, 1));
        int at = place(word);
        if (at < words.length && words[at].equals(word)) {
            mark(at, having);
        }
        return having;
    }

    private int place(String start) {
        int found = Arrays.binarySearch(words, start);
        return found < 0 ? -found - 1 : found;
    }

    private void mark(int at, FixedBitSet having) {
        for (int number : havers[at]) {
            having.set(number);
        }
    }

    /** Collects the words. */
    static final class Builder {
        private final Map<String, Numbers> byWord = new HashMap<>();

        /** Adds a word of a thing, things in ascending order; a second time does no harm. */
        void add(String word, int number) {
            byWord.computeIfAbsent(word, one -> new Numbers()).add(number);
        }

        /** Ends the collection of the words of {@code size} things. */
        WordStarts build(int size) {
            String[] words = byWord.keySet().toArray(String[]::new);
            Arrays.sort(words);
            var havers = new int[words.length][];
            for (int at = 0; at < words.length; at++) {
                havers[at] = Objects.requireNonNull(byWord.get(words[at])).toArray();
            }
            return new WordStarts(words, havers, size);
        }
    }

    /** Ascending numbers, each once. */
    private static final class Numbers {
        private int[] numbers = new int[1];
        private int size;

        void add(int number) {
            if (size > 0 && numbers[size - 1] == number) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}

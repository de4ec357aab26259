package fr.retours.text;

import java.util.Arrays;
import java.util.Comparator;
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
    /** The length of each word. */
    private final int[] lengths;
    /** For each word the numbers of the things that have it, ascending. */
    private final int[][] havers;

    private final int size;

    private WordStarts(String[] words, int[][] havers, int size) {
        this.words = words;
        this.letters = Arrays.stream(words).mapToInt(Misspelling::letters).toArray();
        this.lengths = Arrays.stream(words).mapToInt(String::length).toArray();
        this.havers = havers;
        this.size = size;
    }

    /** Finds the things of which every wanted word starts some word. */
    FixedBitSet fitting(List<TypedWord> wanted, Leniency leniency) {
        var fitting = new FixedBitSet(Math.max(size, 1));
        fitting.set(0, size);
        for (TypedWord word : rarestFirst(wanted)) {
            fitting.and(having(word, leniency));
            if (fitting.scanIsEmpty()) {
                return fitting;
            }
        }
        return fitting;
    }

    /** Long words are rare: where none fits, the others need no look. */
    private static List<TypedWord> rarestFirst(List<TypedWord> wanted) {
        return wanted.stream()
                .sorted(Comparator.comparingInt(
                                (TypedWord word) -> word.letters().length())
                        .reversed())
                .toList();
    }

    private FixedBitSet having(TypedWord wanted, Leniency leniency) {
        if (leniency.mistakesIn(wanted.letters()) == 0) {
            var having = starting(wanted.letters());
            having.or(having(TypedWord.inFull(wanted.letters())));
            return having;
        }
        var having = new FixedBitSet(Math.max(size, 1));
        String start = wanted.letters().substring(0, Typos.RIGHT_LETTERS);
        var close = new Misspelling(wanted.letters(), leniency.mistakesIn(wanted.letters()));
        int end = end(start);
        for (int at = place(start); at < end; at++) {
            if (close.mayStart(lengths[at], letters[at]) && wanted.starts(words[at], close)) {
                mark(at, having);
            }
        }
        if (leniency == Leniency.ANY_START) {
            markOtherStarts(wanted, having);
        }
        return having;
    }

    private void markOtherStarts(TypedWord wanted, FixedBitSet having) {
        var behindFirst = wanted.behindFirst();
        int rest = Misspelling.letters(wanted.letters().substring(Typos.RIGHT_LETTERS));
        for (int at = 0; at < words.length; at++) {
            boolean hasRest = (rest & ~letters[at]) == 0
                    && lengths[at] >= wanted.letters().length() - 1;
            if (hasRest && behindFirst.test(words[at])) {
                mark(at, having);
            }
        }
    }

    /** Finds the things that have a word which starts so. */
    FixedBitSet starting(String start) {
        var having = new FixedBitSet(Math.max(size, 1));
        int end = end(start);
        for (int at = place(start); at < end; at++) {
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

    private int end(String start) {
        return place(start + Character.MAX_VALUE);
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

package fr.retours.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/** Which numbered things have a word that starts in a certain way. Immutable. */
final class WordStarts {
    /** In order, each once. */
    private final String[] words;
    /** Where the things of each word end in {@link #havers}, behind a 0. */
    private final int[] ends;
    /** For one word after another the numbers of the things that have it, ascending. */
    private final int[] havers;

    private final int size;

    private WordStarts(String[] words, int[] ends, int[] havers, int size) {
        this.words = words;
        this.ends = ends;
        this.havers = havers;
        this.size = size;
    }

    /** Finds the things of which every wanted word starts some word. */
    FixedBitSet fitting(List<TypedWord> wanted, Leniency leniency) {
        var order = rarestFirst(wanted);
        var fitting = having(order.getFirst(), leniency);
        for (TypedWord word : order.subList(1, order.size())) {
            if (fitting.scanIsEmpty()) {
                return fitting;
            }
            fitting.and(having(word, leniency));
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
        var having = starting(wanted.letters());
        mark(TypedWord.inFull(wanted.letters()), having);
        int mistakes = leniency.mistakesIn(wanted.letters());
        if (mistakes > 0) {
            markClose(wanted.letters(), mistakes, having);
            if (leniency == Leniency.ANY_START) {
                markOtherStarts(wanted, having);
            }
        }
        return having;
    }

    /** Marks those with a word that starts almost so; of words in order, those that share what decides are decided at once. */
    private void markClose(String start, int mistakes, FixedBitSet having) {
        var close = new Misspelling(start, mistakes);
        String right = start.substring(0, Typos.RIGHT_LETTERS);
        int end = end(right);
        int next;
        for (int at = place(right); at < end; at = next) {
            String word = words[at];
            boolean starts = close.starts(word);
            next = behind(word, close.decisive(), at);
            for (int same = at; starts && same < next; same++) {
                if (TypedWord.mayBeMisspelt(words[same])) {
                    mark(same, same + 1, having);
                }
            }
        }
    }

    /** Returns the first word behind {@code from} that does not share its first {@code letters} letters. */
    private int behind(String word, int letters, int from) {
        IntPredicate shares = at -> at < words.length && words[at].regionMatches(0, word, 0, letters);
        int step = 1;
        while (shares.test(from + step)) {
            step *= 2;
        }
        int inside = from + step / 2;
        int outside = from + step;
        while (outside - inside > 1) {
            int middle = (inside + outside) >>> 1;
            if (shares.test(middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    private void markOtherStarts(TypedWord wanted, FixedBitSet having) {
        wanted.withoutFirst().forEach(start -> markStarting(start, having));
        int next;
        for (int at = 0; at < words.length; at = next) {
            String letter = words[at].substring(0, Typos.RIGHT_LETTERS);
            wanted.behindAnother().forEach(rest -> markStarting(letter + rest, having));
            next = behind(letter, letter.length(), at);
        }
    }

    /** Finds the things that have a word which starts so. */
    FixedBitSet starting(String start) {
        var having = none();
        markStarting(start, having);
        return having;
    }

    /** Finds the things that have this very word. */
    FixedBitSet having(String word) {
        var having = none();
        mark(word, having);
        return having;
    }

    private FixedBitSet none() {
        return new FixedBitSet(Math.max(size, 1));
    }

    private void markStarting(String start, FixedBitSet having) {
        mark(place(start), end(start), having);
    }

    private void mark(String word, FixedBitSet having) {
        int at = place(word);
        if (at < words.length && words[at].equals(word)) {
            mark(at, at + 1, having);
        }
    }

    private void mark(int from, int to, FixedBitSet having) {
        for (int at = ends[from]; at < ends[to]; at++) {
            having.set(havers[at]);
        }
    }

    private int end(String start) {
        return place(start + Character.MAX_VALUE);
    }

    private int place(String start) {
        int found = Arrays.binarySearch(words, start);
        return found < 0 ? -found - 1 : found;
    }

    /** Collects the words. */
    static final class Builder {
        private final Map<String, Numbers> byWord = new HashMap<>();

        /** Adds a word of a thing, things in ascending order; a second time or without a letter does no harm. */
        void add(String word, int number) {
            if (!word.isEmpty()) {
                byWord.computeIfAbsent(word, one -> new Numbers()).add(number);
            }
        }

        /** Ends the collection of the words of {@code size} things. */
        WordStarts build(int size) {
            String[] words = byWord.keySet().toArray(String[]::new);
            Arrays.sort(words);
            var ends = new int[words.length + 1];
            var havers = new Numbers();
            for (int at = 0; at < words.length; at++) {
                havers.addAll(Objects.requireNonNull(byWord.get(words[at])));
                ends[at + 1] = havers.size;
            }
            return new WordStarts(words, ends, havers.toArray(), size);
        }
    }

    /** Numbers, none twice in a row. */
    private static final class Numbers {
        private int[] numbers = new int[1];
        private int size;

        void add(int number) {
            if (size == 0 || numbers[size - 1] != number) {
                numbers = ArrayUtil.grow(numbers, size + 1);
                numbers[size++] = number;
            }
        }

        void addAll(Numbers others) {
            numbers = ArrayUtil.grow(numbers, size + others.size);
            System.arraycopy(others.numbers, 0, numbers, size, others.size);
            size += others.size;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}

package fr.retours.text.suggest;

import fr.retours.text.SearchRequest;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.packed.Bisection;
import fr.retours.text.packed.PackedStrings;
import fr.retours.text.spelling.TypoTolerance;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;

/** Which numbered things have a word that starts in a certain way. Immutable. */
final class WordStarts {
    /** In the order of their bytes, each once. */
    private final PackedStrings words;
    /** Where the things of each word start in {@link #havers}; one more at the end. */
    private final int[] starts;
    /** For one word after another the numbers of the things that have it, ascending. */
    private final int[] havers;

    private final int size;

    private WordStarts(PackedStrings words, int[] starts, int[] havers, int size) {
        this.words = words;
        this.starts = starts;
        this.havers = havers;
        this.size = size;
    }

    /** Finds the things of which every wanted word starts some word. */
    FixedBitSet fitting(List<TypedWord> wanted, TypingLeniency leniency, SearchBudget budget) {
        var order = rarestFirst(wanted);
        var fitting = having(order.getFirst(), leniency);
        for (TypedWord word : order.subList(1, order.size())) {
            if (fitting.scanIsEmpty()) {
                return fitting;
            }
            budget.check();
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

    private FixedBitSet having(TypedWord wanted, TypingLeniency leniency) {
        var having = starting(wanted.letters());
        mark(TypedWord.inFull(wanted.letters()), having);
        int mistakes = leniency.mistakesIn(wanted);
        if (mistakes > 0) {
            markClose(wanted.letters(), mistakes, having);
            if (leniency == TypingLeniency.ANY_START) {
                markOtherStarts(wanted, having);
            }
        }
        return having;
    }

    /** Marks those with a word that starts almost so; of words in order, those that share what decides are decided at once. */
    private void markClose(String start, int mistakes, FixedBitSet having) {
        var close = new Misspelling(start, mistakes);
        byte[] right = utf8(start.substring(0, TypoTolerance.RIGHT_LETTERS));
        int end = words.end(right);
        int next;
        for (int at = words.place(right); at < end; at = next) {
            String word = words.get(at);
            boolean starts = close.starts(word);
            next = close.isAboutWhole() ? at + 1 : behind(utf8(word.substring(0, close.decisive())), at);
            for (int same = at; starts && same < next; same++) {
                if (TypedWord.mayBeMisspelt(words.get(same))) {
                    mark(same, same + 1, having);
                }
            }
        }
    }

    /** Returns the first word behind {@code from} that does not start so, as that one does. */
    private int behind(byte[] start, int from) {
        IntPredicate startsOtherwise = at -> at >= words.size() || !words.startsWith(at, start);
        int step = 1;
        while (!startsOtherwise.test(from + step)) {
            step *= 2;
        }
        return Bisection.first(from + step / 2 + 1, from + step, startsOtherwise);
    }

    private void markOtherStarts(TypedWord wanted, FixedBitSet having) {
        wanted.withoutFirst().forEach(start -> markStarting(start, having));
        int next;
        for (int at = 0; at < words.size(); at = next) {
            String word = words.get(at);
            String letter = word.substring(0, word.offsetByCodePoints(0, 1));
            wanted.behindAnother().forEach(rest -> markStarting(letter + rest, having));
            next = behind(utf8(letter), at);
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
        byte[] utf8 = utf8(start);
        mark(words.place(utf8), words.end(utf8), having);
    }

    private void mark(String word, FixedBitSet having) {
        byte[] utf8 = utf8(word);
        int at = words.place(utf8);
        if (at < words.size() && words.compare(at, utf8) == 0) {
            mark(at, at + 1, having);
        }
    }

    private void mark(int from, int to, FixedBitSet having) {
        for (int at = starts[from]; at < starts[to]; at++) {
            having.set(havers[at]);
        }
    }

    private static byte[] utf8(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** Collects the words. */
    static final class Builder {
        /** Longer words are cut: nobody types on. */
        private static final int LONGEST = SearchRequest.MAX_QUERY;

        private final BytesRefHash words = new BytesRefHash();
        /** Which word, and the thing that has it, as one number each. */
        private long[] pairs = new long[1];

        private int size;

        /** Adds a word of a thing, things in ascending order; a second time or without a letter does no harm. */
        void add(String word, int number) {
            if (!word.isEmpty()) {
                int added = words.add(new BytesRef(word.substring(0, Math.min(LONGEST, word.length()))));
                pairs = ArrayUtil.grow(pairs, size + 1);
                pairs[size++] = (long) (added < 0 ? -added - 1 : added) << Integer.SIZE | number;
            }
        }

        /** Ends the collection of the words of {@code things} things. */
        WordStarts build(int things) {
            int number = words.size();
            int[] order = words.sort();
            int[] places = new int[number];
            for (int place = 0; place < number; place++) {
                places[order[place]] = place;
            }
            var packed =
                    PackedStrings.ofUtf8(Arrays.stream(order, 0, number).mapToObj(id -> words.get(id, new BytesRef())));
            long[] sorted = Arrays.stream(pairs, 0, size)
                    .map(pair -> (long) places[(int) (pair >> Integer.SIZE)] << Integer.SIZE | (int) pair)
                    .sorted()
                    .toArray();
            int[] starts = new int[number + 1];
            int[] havers = new int[sorted.length];
            int end = 0;
            for (int at = 0; at < sorted.length; at++) {
                if (at == 0 || sorted[at] != sorted[at - 1]) {
                    havers[end++] = (int) sorted[at];
                    starts[(int) (sorted[at] >> Integer.SIZE) + 1] = end;
                }
            }
            return new WordStarts(packed, starts, Arrays.copyOf(havers, end), things);
        }
    }
}

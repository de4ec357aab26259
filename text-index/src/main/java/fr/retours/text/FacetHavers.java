package fr.retours.text;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * For each value of one facet the recaps that have it. The most frequent values among many recaps are soon counted: one
 * after the other, those first that most of all recaps have, until no further one can be among them. Immutable.
 */
final class FacetHavers {
    /** The recaps of a value that one in so many has are a set; of others a list, which is shorter. */
    private static final int FREQUENT = 32;

    /** For each value the documents that have it, ascending. */
    private final int[][] havers;
    /** The same as a set when there are many, else null. */
    private final @Nullable FixedBitSet[] frequent;
    /** The values, those that most recaps have first. */
    private final int[] byTotal;

    /** Makes the facet whose values are those of {@code havers}, among {@code documents}. */
    FacetHavers(int[][] havers, int documents) {
        this.havers = havers;
        this.frequent = new FixedBitSet[havers.length];
        for (int number = 0; number < havers.length; number++) {
            if ((long) havers[number].length * FREQUENT > documents) {
                var set = new FixedBitSet(documents);
                for (int doc : havers[number]) {
                    set.set(doc);
                }
                frequent[number] = set;
            }
        }
        this.byTotal = IntStream.range(0, havers.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> -havers[number].length))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Counts over {@code found}.
     *
     * @param picked values to count in any case
     * @return right for these and for the {@code most} most frequent values with all that are as frequent; others may be 0
     */
    ValueCounts count(FixedBitSet found, int most, Set<Integer> picked) {
        int[] counts = new int[havers.length];
        picked.forEach(number -> counts[number] = count(found, number));
        var best = new LongHeap(most);
        for (int number : byTotal) {
            if (best.size() == most && havers[number].length < best.top()) {
                return new ValueCounts(counts, 0);
            }
            counts[number] = count(found, number);
            best.insertWithOverflow(counts[number]);
        }
        return new ValueCounts(counts, 0);
    }

    private int count(FixedBitSet found, int number) {
        var set = frequent[number];
        if (set != null) {
            return (int) FixedBitSet.intersectionCount(set, found);
        }
        int count = 0;
        for (int doc : havers[number]) {
            count += found.get(doc) ? 1 : 0;
        }
        return count;
    }
}

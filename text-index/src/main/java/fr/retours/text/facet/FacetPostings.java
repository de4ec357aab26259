package fr.retours.text.facet;

import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * For each value the recaps that have it. The most frequent values of a facet among many recaps are soon counted: one
 * after the other, those first that most of all recaps have, until no further one can be among them. Immutable.
 */
final class FacetPostings {
    /** The recaps of a value that one in so many has are a set; of others a list, which is shorter. */
    private static final int FREQUENT = 32;

    /** How many of all recaps have each value. */
    private final int[] totals;
    /** The recaps of each value, when they are a set. */
    private final @Nullable FixedBitSet[] frequent;
    /** Where the recaps of each other value start in {@link #documents}; one more at the end. */
    private final int[] starts;

    private final int[] documents;

    /**
     * Gathers the recaps of each value.
     *
     * @param columns what values documents have, by {@linkplain FacetRanks place}
     * @param totals how many of all recaps have each value
     * @param all the live documents
     */
    FacetPostings(FacetColumns columns, int[] totals, FixedBitSet all) {
        this.totals = totals;
        this.frequent = new FixedBitSet[totals.length];
        this.starts = new int[totals.length + 1];
        for (int place = 0; place < totals.length; place++) {
            boolean isFrequent = (long) totals[place] * FREQUENT > all.length();
            frequent[place] = isFrequent ? new FixedBitSet(all.length()) : null;
            starts[place + 1] = starts[place] + (isFrequent ? 0 : totals[place]);
        }
        this.documents = new int[starts[totals.length]];
        int[] ends = starts.clone();
        columns.visit(all, (doc, place) -> {
            var set = frequent[place];
            if (set == null) {
                documents[ends[place]++] = doc;
            } else {
                set.set(doc);
            }
        });
    }

    /** Returns whether the recaps of a value are a set. */
    boolean isFrequent(int place) {
        return frequent[place] != null;
    }

    /** Puts into {@code counts} how many recaps have each value of a facet that is frequent. */
    void countFrequent(FixedBitSet found, FacetRanks facet, int[] counts) {
        for (int place = facet.start(); place < facet.end() && isFrequent(place); place++) {
            counts[place] = count(found, place);
        }
    }

    /**
     * Puts into {@code counts} how many recaps have values of one facet.
     *
     * @param picked numbers of values to count in any case
     * @param counts in the end right for these and for the {@code most} most frequent values with all that are as frequent
     */
    void count(FixedBitSet found, FacetRanks facet, int most, Set<Integer> picked, int[] counts) {
        picked.forEach(number -> counts[facet.place(number)] = count(found, facet.place(number)));
        var best = new LongHeap(most);
        for (int place = facet.start(); place < facet.end(); place++) {
            boolean full = best.size() == most;
            if (full && totals[place] < best.top()) {
                return;
            }
            counts[place] = count(found, place);
            if (!full || counts[place] > best.top()) {
                best.insertWithOverflow(counts[place]);
            }
        }
    }

    private int count(FixedBitSet found, int place) {
        var set = frequent[place];
        if (set != null) {
            return (int) FixedBitSet.intersectionCount(set, found);
        }
        int count = 0;
        for (int at = starts[place]; at < starts[place + 1]; at++) {
            count += found.get(documents[at]) ? 1 : 0;
        }
        return count;
    }
}

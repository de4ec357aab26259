package fr.retours.text.facet;

import fr.retours.text.packed.Bisection;

/** How many recaps have each value of one facet. */
public final class ValueCounts {
    private final FacetRanks ranks;
    private final int[] totals;
    private final int[] counts;

    /**
     * Takes over what was counted.
     *
     * @param totals how many of all recaps have each value, by place
     * @param counts how many of those found, by place
     */
    ValueCounts(FacetRanks ranks, int[] totals, int[] counts) {
        this.ranks = ranks;
        this.totals = totals;
        this.counts = counts;
    }

    /** Returns how many recaps have the value with this number. */
    int of(int number) {
        return counts[ranks.place(number)];
    }

    /** Returns the number of the value at a place. */
    int number(int place) {
        return ranks.number(place);
    }

    /** Returns the place of the first value. */
    int start() {
        return ranks.start();
    }

    /** Returns the place behind the last value that so many of all recaps have. */
    int end(int fewest) {
        return Bisection.first(ranks.start(), ranks.end(), place -> totals[place] < fewest);
    }

    /** Returns the first place from {@code from} on, but before {@code end}, with a value that so many recaps have; else {@code end}. */
    int next(int from, int end, int fewest) {
        int place = from;
        while (place < end && counts[place] < fewest) {
            place++;
        }
        return place;
    }
}

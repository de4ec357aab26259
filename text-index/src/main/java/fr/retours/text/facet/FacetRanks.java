package fr.retours.text.facet;

import java.util.stream.IntStream;

/**
 * The values of one facet from the one that most recaps have down. Counts stand in this order, side by side with those of
 * other facets: what is counted most often stands together, and the last values need no look. Immutable.
 */
final class FacetRanks {
    private final int start;
    /** The number of the value at each place. */
    private final int[] numbers;
    /** The place of each value. */
    private final int[] ranks;

    /**
     * Ranks values.
     *
     * @param start the place of the first one, among the values of all facets
     * @param totals how many recaps have each value of all facets, by number; those of this one from {@code start} on
     * @param size how many values this facet has
     */
    FacetRanks(int start, int[] totals, int size) {
        this.start = start;
        this.numbers = IntStream.range(0, size)
                .mapToLong(number -> (long) -totals[start + number] << Integer.SIZE | number)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
        this.ranks = new int[size];
        for (int rank = 0; rank < size; rank++) {
            ranks[numbers[rank]] = rank;
        }
    }

    /** Returns the first place. */
    int start() {
        return start;
    }

    /** Returns the place behind the last. */
    int end() {
        return start + numbers.length;
    }

    /** Returns how many values there are. */
    int size() {
        return numbers.length;
    }

    /** Returns the place of a value in what is counted. */
    int place(int number) {
        return start + ranks[number];
    }

    /** Returns the value at a place in what is counted. */
    int number(int place) {
        return numbers[place - start];
    }
}

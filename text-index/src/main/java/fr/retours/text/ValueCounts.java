package fr.retours.text;

/** How many recaps have each value of one facet: a stretch of an array, which facets counted together share. */
final class ValueCounts {
    private final int[] counts;
    private final int base;

    /** Takes the counts from {@code base} on over. */
    ValueCounts(int[] counts, int base) {
        this.counts = counts;
        this.base = base;
    }

    /** Returns how many recaps have the value with this number. */
    int of(int number) {
        return counts[base + number];
    }
}

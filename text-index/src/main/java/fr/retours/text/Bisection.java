package fr.retours.text;

import java.util.function.IntPredicate;

/** Finds where numbers in a row begin to be different. Pure functions. */
final class Bisection {
    private Bisection() {}

    /** Returns the first number from {@code low} on, but before {@code high}, for which something holds that holds for all behind it; else {@code high}. */
    static int first(int low, int high, IntPredicate holds) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (holds.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}

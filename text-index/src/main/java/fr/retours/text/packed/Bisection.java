package fr.retours.text.packed;

import java.util.function.IntPredicate;

/** Finds where numbers in a row begin to be different. Pure functions. */
public final class Bisection {
    private Bisection() {}

    /**
     * Returns the first number from which on something holds; {@code high} when it holds for none.
     *
     * @param low the first number asked
     * @param high the number behind the last one asked
     * @param holds is false up to some number and true from there on
     */
    public static int first(int low, int high, IntPredicate holds) {
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

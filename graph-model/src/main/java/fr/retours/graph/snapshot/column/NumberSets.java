package fr.retours.graph.snapshot.column;

import java.util.BitSet;

/** Sets of numbers. */
public final class NumberSets {
    private NumberSets() {}

    /** Returns a set of one. */
    public static BitSet only(int number) {
        var one = new BitSet();
        one.set(number);
        return one;
    }

    /** Returns what is in both. */
    public static BitSet common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}

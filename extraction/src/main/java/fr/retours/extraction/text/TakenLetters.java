package fr.retours.extraction.text;

import java.util.BitSet;

/** Which letters of a stretch of text belong to something found. For one thread. */
public final class TakenLetters {
    private final int first;
    private final BitSet taken = new BitSet();

    /** @param first where the stretch begins, as an offset into the text; what is taken lies behind it */
    public TakenLetters(int first) {
        this.first = first;
    }

    /** Takes what stands between two offsets. */
    public void add(int start, int end) {
        taken.set(start - first, end - first);
    }

    /** Returns whether no letter between two offsets is taken. */
    public boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start - first);
        return next < 0 || next >= end - first;
    }
}

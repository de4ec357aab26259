package fr.retours.text.field;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.util.BitUtil;

/** A text that lies in UTF-8, of which stretches are read by their offsets in UTF-16: reading all of it takes longer. */
final class OffsetText {
    /** The offsets of so many bytes are counted at once. */
    private static final int BLOCK = 256;

    /** The lowest bit of each of eight bytes. */
    private static final long LOWEST_BITS = 0x0101010101010101L;

    private final byte[] bytes;
    private final int from;
    private final int to;
    /** The UTF-16 offset at the start of each block. */
    private final int[] offsets;

    private final int length;

    /** Takes over the bytes from {@code from} on before {@code to}; they are valid UTF-8. */
    OffsetText(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.offsets = new int[(to - from) / BLOCK + 1];
        int offset = 0;
        for (int block = 0; block < offsets.length; block++) {
            offsets[block] = offset;
            int start = from + block * BLOCK;
            offset += units(start, Math.min(start + BLOCK, to));
        }
        this.length = offset;
    }

    private int units(int start, int end) {
        int units = 0;
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            units += unitsOfEight((long) BitUtil.VH_LE_LONG.get(bytes, at));
        }
        for (; at < end; at++) {
            units += unitsOf(bytes[at]);
        }
        return units;
    }

    /**
     * Returns how many UTF-16 code units eight bytes start: each one, but none where its two highest bits are 10 and two where
     * its four highest are 1111.
     */
    private static int unitsOfEight(long eight) {
        long first = eight >>> 7;
        long second = eight >>> 6;
        long four = first & second & (eight >>> 5) & (eight >>> 4) & LOWEST_BITS;
        return Long.BYTES - Long.bitCount(first & ~second & LOWEST_BITS) + Long.bitCount(four);
    }

    private static int unitsOf(byte one) {
        return unitsOfEight(one & 0xFF) - (Long.BYTES - 1); // the others are zeros, which start one each
    }

    /** Returns the length in UTF-16 code units. */
    int length() {
        return length;
    }

    /** Returns the stretch between two offsets, of which neither is inside a character. */
    String substring(int start, int end) {
        int first = place(start);
        return new String(bytes, first, place(end) - first, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Returns where the character at an offset starts. */
    private int place(int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        int block = found < 0 ? -found - 2 : found;
        int at = from + block * BLOCK;
        int before = offsets[block];
        while (at < to && (before < offset || unitsOf(bytes[at]) == 0)) {
            before += unitsOf(bytes[at]);
            at++;
        }
        return at;
    }
}

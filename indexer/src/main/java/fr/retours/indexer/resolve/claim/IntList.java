package fr.retours.indexer.resolve.claim;

import java.util.Arrays;

/** Numbers in a row that grows. Not safe for concurrent use. */
public final class IntList {
    private int[] numbers = new int[2];
    private int size;

    /** Adds a number at the end. */
    public void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1) + 1);
        }
        numbers[size++] = number;
    }

    /** Returns the number at a place. */
    public int get(int place) {
        return numbers[place];
    }

    /** Returns how many there are. */
    public int size() {
        return size;
    }

    /** Returns a copy. */
    public int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}

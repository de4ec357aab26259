package fr.retours.indexer.resolve.person;

/** A set of numbers from 0, which is asked far more often than made: open addressing, at most half full. Immutable. */
final class IntHashSet {
    /** The golden ratio: neighbours are spread (Knuth, The Art of Computer Programming, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    /** Each number and one more, or 0. */
    private final int[] places;

    private final int shift;

    /** @param size how many of the numbers there are */
    IntHashSet(int[] numbers, int size) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * size + 1);
        places = new int[1 << bits];
        shift = Integer.SIZE - bits;
        for (int i = 0; i < size; i++) {
            places[place(numbers[i])] = numbers[i] + 1;
        }
    }

    boolean contains(int number) {
        return places[place(number)] != 0;
    }

    /** Returns where a number is, or else where it would be. */
    private int place(int number) {
        int place = (number * SPREAD) >>> shift;
        while (places[place] != 0 && places[place] != number + 1) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }
}

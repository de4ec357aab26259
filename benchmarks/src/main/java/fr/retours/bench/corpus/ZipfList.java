package fr.retours.bench.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A list whose first members are drawn far more often than its last, by the law of Zipf and Mandelbrot: the chance of the
 * member at {@code rank} falls with {@code (rank + shift)^exponent}. Immutable.
 */
final class ZipfList<T> {
    private final List<T> all;
    private final double[] upTo;

    /**
     * Ranks a list.
     *
     * @param all most frequent first, never empty
     * @param exponent about 1 for words and names
     * @param shift at least 1; the higher, the less the very first stand out
     */
    ZipfList(List<T> all, double exponent, double shift) {
        if (all.isEmpty() || shift < 1) {
            throw new IllegalArgumentException(
                    "a ranking must have members and a shift from 1, got " + all.size() + " and " + shift);
        }
        this.all = List.copyOf(all);
        this.upTo = new double[all.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += Math.pow(rank + shift, -exponent);
            upTo[rank] = sum;
        }
    }

    /** Draws a member. */
    T draw(RandomGenerator random) {
        double point = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, point);
        return all.get(Math.min(found < 0 ? -found - 1 : found, all.size() - 1));
    }

    /** Draws so many different members, fewer when that takes too long. */
    List<T> draw(int most, RandomGenerator random) {
        return Stream.generate(() -> draw(random))
                .limit(2L * most)
                .distinct()
                .limit(most)
                .toList();
    }
}

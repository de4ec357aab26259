package fr.retours.model.chance;

import java.util.stream.IntStream;

/** What is left of a finding when many were looked for at once (Benjamini and Hochberg 1995). */
public final class FalseDiscovery {
    /** The share of false ones among findings that is put up with. */
    public static final double RATE = 0.05;

    private FalseDiscovery() {}

    /**
     * Returns, for each, the least rate of false discoveries at which it still is one.
     *
     * @param chances probability of each under chance alone
     * @param tests how many were looked for, those that are not given included: nothing speaks for them
     */
    public static double[] adjusted(double[] chances, long tests) {
        int[] order = IntStream.range(0, chances.length)
                .boxed()
                .sorted((a, b) -> Double.compare(chances[a], chances[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[chances.length];
        double least = 1;
        for (int rank = order.length; rank > 0; rank--) {
            int one = order[rank - 1];
            least = Math.min(least, chances[one] * Math.max(tests, chances.length) / rank);
            adjusted[one] = least;
        }
        return adjusted;
    }
}

package fr.retours.model.chance;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * How often something happened in one period and in another. Given how often in both, the number in the second follows a binomial law
 * when nothing changed (Przyborowski and Wilenski 1940): so small numbers are distinguished from change exactly.
 *
 * @param low lower bound of the rate in the second period by that in the first, with a confidence of 95 % (Clopper and Pearson); 0 when it
 *     did not happen in the second
 * @param high upper bound; infinite when it did not happen in the first
 * @param p probability of so uneven numbers, or more uneven ones, when nothing changed
 */
public record RateChange(double low, double high, double p) {
    private static final double TAIL = 0.025;

    /**
     * Compares two periods.
     *
     * @param before how often it happened in the first
     * @param ofBefore how often it could have happened there, at least 1
     * @param after how often it happened in the second
     * @param ofAfter how often it could have happened there, at least 1
     * @throws IllegalArgumentException if it did not happen at all, or could not have
     */
    public static RateChange between(int before, int ofBefore, int after, int ofAfter) {
        int both = before + after;
        if (both == 0 || ofBefore < 1 || ofAfter < 1) {
            throw new IllegalArgumentException("something must have happened, and could have in both periods, got "
                    + before + " of " + ofBefore + " and " + after + " of " + ofAfter);
        }
        double usual = (double) ofAfter / ((double) ofBefore + ofAfter);
        double low = after == 0 ? 0 : BetaDistribution.of(after, before + 1.0).inverseCumulativeProbability(TAIL);
        double high = before == 0 ? 1 : BetaDistribution.of(after + 1.0, before).inverseSurvivalProbability(TAIL);
        double odds = (1 - usual) / usual;
        return new RateChange(
                odds * low / (1 - low),
                high == 1 ? Double.POSITIVE_INFINITY : odds * high / (1 - high),
                BinomialTest.withDefaults().test(both, after, usual).getPValue());
    }
}

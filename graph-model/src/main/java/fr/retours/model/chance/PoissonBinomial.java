package fr.retours.model.chance;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How many of many independent things happen, each with its own probability, given as groups of equal probability. */
final class PoissonBinomial {
    /** Up to here it is worked out exactly, which takes the square of the number; beyond it by the normal law with its skewness. */
    static final int EXACT = 400;

    private static final int BEYOND = 30;
    /** Below it a difference from 1 has lost its digits. */
    private static final double LEAST_DIFFERENCE = 1e-9;

    private final double[] probabilities;
    private final int[] counts;

    /**
     * Makes the law.
     *
     * @param probabilities of each group
     * @param counts how many things are in each group
     */
    PoissonBinomial(double[] probabilities, int[] counts) {
        this.probabilities = probabilities.clone();
        this.counts = counts.clone();
    }

    /** Returns how many happen on average. */
    double mean() {
        return moment(p -> p);
    }

    /** Returns how likely it is that at least so many happen. */
    double atLeast(int number) {
        if (number <= 0) {
            return 1;
        }
        return number > EXACT ? normal(number) : exact(number);
    }

    private double exact(int number) {
        double[] law = new double[number + BEYOND];
        law[0] = 1;
        for (int group = 0; group < counts.length; group++) {
            law = convolved(law, binomial(probabilities[group], counts[group], law.length));
        }
        double rest = 1 - Arrays.stream(law, 0, number).sum();
        double tail = Arrays.stream(law, number, law.length).sum();
        return Math.min(1, rest > LEAST_DIFFERENCE ? rest : tail);
    }

    /** The first is 0 in floating point only where so few as are asked about are out of reach. */
    private static double[] binomial(double probability, int count, int length) {
        double[] law = new double[length];
        if (probability >= 1) {
            if (count < length) {
                law[count] = 1;
            }
            return law;
        }
        law[0] = Math.pow(1 - probability, count);
        double odds = probability / (1 - probability);
        for (int k = 1; k < Math.min(length, count + 1); k++) {
            law[k] = law[k - 1] * odds * (count - k + 1) / k;
        }
        return law;
    }

    private static double[] convolved(double[] one, double[] other) {
        double[] both = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            if (one[i] > 0) {
                for (int j = 0; j < one.length - i; j++) {
                    both[i + j] += one[i] * other[j];
                }
            }
        }
        return both;
    }

    /** The refined normal approximation (Hong, « On computing the distribution function for the Poisson binomial distribution », 2013). */
    private double normal(int number) {
        double variance = moment(p -> p * (1 - p));
        if (variance == 0) {
            return number <= mean() ? 1 : 0;
        }
        double deviation = Math.sqrt(variance);
        double skewness = moment(p -> p * (1 - p) * (1 - 2 * p)) / (variance * deviation);
        double x = (number - 0.5 - mean()) / deviation;
        var normal = NormalDistribution.of(0, 1);
        double tail = normal.survivalProbability(x) - skewness * (1 - x * x) * normal.density(x) / 6;
        return Math.clamp(tail, 0, 1);
    }

    private double moment(DoubleUnaryOperator of) {
        double sum = 0;
        for (int group = 0; group < counts.length; group++) {
            sum += counts[group] * of.applyAsDouble(probabilities[group]);
        }
        return sum;
    }
}

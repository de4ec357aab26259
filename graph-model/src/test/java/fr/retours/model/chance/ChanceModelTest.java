package fr.retours.model.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceModelTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final Offset<Double> NEAR = within(1e-4);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everybodyIsAtAsManyEventsAsInTruth(long seed) {
        var random = new Random(seed);
        int[][] there = IntStream.range(0, 40)
                .mapToObj(event -> IntStream.range(0, 12)
                        .filter(one -> random.nextInt(14) < 1 + one || one == 11)
                        .toArray())
                .toArray(int[][]::new);
        int[] sizes = Arrays.stream(there).mapToInt(one -> one.length).toArray();
        int[] degrees = IntStream.range(0, 12)
                .map(one -> (int) Arrays.stream(there)
                        .filter(event -> IntStream.of(event).anyMatch(other -> other == one))
                        .count())
                .toArray();

        var model = DegreeModel.of(degrees, sizes);

        for (int degree : degrees) {
            assertThat(IntStream.of(sizes)
                            .mapToDouble(size -> model.probability(degree, size))
                            .sum())
                    .isCloseTo(degree, within(1e-6));
        }
        for (int size : sizes) {
            assertThat(IntStream.of(degrees)
                            .mapToDouble(degree -> model.probability(degree, size))
                            .sum())
                    .isCloseTo(size, within(1e-6));
        }
    }

    @Test
    void whoeverIsEverywhereIsWithEverybodyByChance() {
        var attendance = new AttendanceCounts(true);
        attendance.add(List.of(1, 2), List.of());
        attendance.add(List.of(1, 3), List.of());
        attendance.add(List.of(1, 4), List.of());

        var model = new ChanceModel(attendance);

        assertThat(model.expected(3, 1)).isCloseTo(1, EXACT);
        assertThat(model.atLeast(3, 1, 1)).isCloseTo(1 - Math.pow(2.0 / 3, 3), EXACT); // one event is an average
        assertThat(attendance.pairs()).isEqualTo(6);
    }

    @Test
    void fewMeetAgainAndAgainByChance() {
        var attendance = new AttendanceCounts(true);
        for (int event = 0; event < 60; event++) {
            attendance.add(event < 6 ? List.of(100, 101) : List.of(event, event + 200), List.of());
        }

        var model = new ChanceModel(attendance);

        assertThat(model.atLeast(6, 6, 6)).isLessThan(1e-4);
        assertThat(model.atLeast(6, 6, 1)).isGreaterThan(0.3);
        assertThat(model.atLeast(6, 6, 0)).isEqualTo(1);
    }

    @Test
    void numbersOfUnequalThingsAddUpAsTheyDoOneByOne() {
        double[] probabilities = {0.02, 0.4, 0.9, 1, 0};
        int[] counts = {50, 7, 3, 2, 9};
        double[] law = oneByOne(probabilities, counts);

        var sum = new PoissonBinomial(probabilities, counts);

        for (int number = 0; number < law.length; number++) {
            assertThat(sum.atLeast(number))
                    .isCloseTo(
                            IntStream.range(number, law.length)
                                    .mapToDouble(k -> law[k])
                                    .sum(),
                            EXACT);
        }
        assertThat(sum.mean()).isCloseTo(1 + 2.8 + 2.7 + 2, EXACT);
    }

    @Test
    void theSmallestChancesKeepTheirDigits() {
        var sum = new PoissonBinomial(new double[] {0.001}, new int[] {100});

        assertThat(sum.atLeast(10)).isCloseTo(1.597e-17, within(1e-19));
    }

    @Test
    void largeNumbersFollowTheNormalLaw() {
        double[] probabilities = {0.3, 0.05};
        int[] counts = {1_000, 2_400};
        var sum = new PoissonBinomial(probabilities, counts);

        double[] law = oneByOne(probabilities, counts);

        for (int number = PoissonBinomial.EXACT - 5; number < PoissonBinomial.EXACT + 80; number++) {
            assertThat(sum.atLeast(number))
                    .isCloseTo(
                            IntStream.range(number, law.length)
                                    .mapToDouble(k -> law[k])
                                    .sum(),
                            NEAR);
        }
    }

    /** Returns the law of a number, by adding one thing after the other. */
    private static double[] oneByOne(double[] probabilities, int[] counts) {
        double[] law = new double[IntStream.of(counts).sum() + 1];
        law[0] = 1;
        for (int group = 0; group < counts.length; group++) {
            for (int one = 0; one < counts[group]; one++) {
                for (int k = law.length - 1; k >= 0; k--) {
                    law[k] = law[k] * (1 - probabilities[group]) + (k > 0 ? law[k - 1] * probabilities[group] : 0);
                }
            }
        }
        return law;
    }

    @Test
    void manyLooksMakeAFindingLess() {
        assertThat(FalseDiscovery.adjusted(new double[] {0.04, 0.001, 0.03, 0.005}, 4))
                .containsExactly(new double[] {0.04, 0.004, 0.04, 0.01}, EXACT);
        assertThat(FalseDiscovery.adjusted(new double[] {0.01}, 100)).containsExactly(new double[] {1}, EXACT);
        assertThat(FalseDiscovery.adjusted(new double[0], 0)).isEmpty();
    }

    @Test
    void smallNumbersTellLittleOfAChange() {
        var few = RateChange.between(1, 100, 3, 100);
        var many = RateChange.between(10, 100, 30, 100);
        var none = RateChange.between(0, 100, 2, 100);

        assertThat(few.p()).isCloseTo(0.625, within(1e-9));
        assertThat(few.low()).isLessThan(1);
        assertThat(few.high()).isGreaterThan(1);
        assertThat(many.p()).isLessThan(0.01);
        assertThat(many.low()).isGreaterThan(1);
        assertThat(none.high()).isInfinite();
        assertThat(none.p()).isCloseTo(0.5, within(1e-9));
    }
}

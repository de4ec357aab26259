package fr.retours.model.relation;

import fr.retours.model.chance.AttendanceCounts;
import fr.retours.model.chance.ChanceModel;
import fr.retours.model.chance.FalseDiscovery;
import fr.retours.model.chance.SignificantDigits;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What chance alone would give two: see {@link ChanceModel}.
 *
 * @param expected how many events in common on average
 * @param p how likely at least as many events in common are as there are
 * @param adjusted the share of false ones among all pairs that are at least as unlikely: see {@link FalseDiscovery}
 */
public record PairChance(double expected, double p, double adjusted) {
    /**
     * Two who met.
     *
     * @param one at how many events the first was
     * @param other at how many the second was
     * @param common at how many both were
     */
    public record MetPair(int one, int other, int common) {}

    /**
     * Works out what chance gives each of these pairs, in their order.
     *
     * @param attendance who was where
     * @param pairs all that met; those that could have met and did not count as well when p is adjusted
     */
    public static List<PairChance> of(AttendanceCounts attendance, List<MetPair> pairs) {
        var model = new ChanceModel(attendance);
        double[] likely = pairs.stream()
                .mapToDouble(pair -> model.atLeast(pair.one, pair.other, pair.common))
                .toArray();
        double[] adjusted = FalseDiscovery.adjusted(likely, attendance.pairs());
        return IntStream.range(0, likely.length)
                .mapToObj(at -> new PairChance(
                        SignificantDigits.of(model.expected(pairs.get(at).one, pairs.get(at).other)),
                        SignificantDigits.of(likely[at]),
                        SignificantDigits.of(adjusted[at])))
                .toList();
    }

    /** Returns whether two are together more often than chance explains. */
    public boolean isBeyond() {
        return adjusted <= FalseDiscovery.RATE;
    }

    /** Returns how unlikely chance gives as much, in powers of ten: 3 for once in a thousand times. */
    public double surprise() {
        return SignificantDigits.of(-Math.log10(Math.max(p, Double.MIN_NORMAL)));
    }
}

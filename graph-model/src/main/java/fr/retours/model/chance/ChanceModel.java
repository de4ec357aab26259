package fr.retours.model.chance;

import fr.retours.model.chance.AttendanceCounts.Sizes;
import java.util.HashMap;
import java.util.Map;

/**
 * How many events two would have in common if only chance brought them together: everybody is at as many events as in truth, every event
 * has as many there, and nothing else is kept ({@link DegreeModel}). Not safe for concurrent use.
 */
public final class ChanceModel {
    private final DegreeModel ones;
    private final DegreeModel others;
    private final Map<Sizes, Integer> events = new HashMap<>();
    private final Map<Pair, PoissonBinomial> laws = new HashMap<>();
    private final Map<Common, Double> tails = new HashMap<>();

    /** Two by the number of events at which each was. */
    private record Pair(int one, int other) {}

    private record Common(Pair pair, int events) {}

    /** Fits the model to who was where. */
    public ChanceModel(AttendanceCounts attendance) {
        attendance.sizes().forEach(one -> events.merge(one, 1, Integer::sum));
        this.ones = DegreeModel.of(
                attendance.degrees(),
                attendance.sizes().stream().mapToInt(Sizes::ones).toArray());
        this.others = attendance.alike()
                ? ones
                : DegreeModel.of(
                        attendance.otherDegrees(),
                        attendance.sizes().stream().mapToInt(Sizes::others).toArray());
    }

    /**
     * Returns how many events in common chance gives on average.
     *
     * @param one at how many events the first was
     * @param other at how many the second was
     */
    public double expected(int one, int other) {
        return law(new Pair(one, other)).mean();
    }

    /** Returns how likely chance gives at least so many events in common. */
    public double atLeast(int one, int other, int common) {
        var pair = new Pair(one, other);
        return tails.computeIfAbsent(new Common(pair, common), key -> law(pair).atLeast(common));
    }

    private PoissonBinomial law(Pair pair) {
        return laws.computeIfAbsent(pair, this::made);
    }

    private PoissonBinomial made(Pair pair) {
        double[] probabilities = new double[events.size()];
        int[] counts = new int[events.size()];
        int group = 0;
        for (var one : events.entrySet()) {
            probabilities[group] = ones.probability(pair.one, one.getKey().ones())
                    * others.probability(pair.other, one.getKey().others());
            counts[group++] = one.getValue();
        }
        return new PoissonBinomial(probabilities, counts);
    }
}

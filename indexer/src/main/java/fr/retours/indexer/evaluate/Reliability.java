package fr.retours.indexer.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How often facts of about one confidence are right: where confidence means something, {@code right} is close to
 * {@code confidence}.
 *
 * @param from least confidence of the bin
 * @param to confidence that the bin stays below; the last bin holds 1, too
 * @param facts how many there are
 * @param confidence their mean
 * @param right the share of them that the annotation has, too
 */
public record Reliability(double from, double to, int facts, double confidence, double right) {
    private static final int BINS = 10;

    /** Sorts facts into bins of a tenth; empty bins are left out. */
    public static List<Reliability> of(Collection<JudgedFact> judged) {
        var bins = judged.stream().collect(Collectors.groupingBy(Reliability::bin));
        return IntStream.range(0, BINS)
                .filter(bins::containsKey)
                .mapToObj(bin -> of(bin, bins.getOrDefault(bin, List.of())))
                .toList();
    }

    private static int bin(JudgedFact one) {
        return Math.min((int) Math.floor(one.confidence() * BINS + 1e-9), BINS - 1);
    }

    private static Reliability of(int bin, List<JudgedFact> facts) {
        double confidence =
                facts.stream().mapToDouble(JudgedFact::confidence).average().orElse(0);
        double right =
                facts.stream().mapToDouble(one -> one.right() ? 1 : 0).average().orElse(0);
        return new Reliability((double) bin / BINS, (bin + 1.0) / BINS, facts.size(), confidence, right);
    }
}

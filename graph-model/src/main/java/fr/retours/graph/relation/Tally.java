package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.name.FilingOrder;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.relation.RelationOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds up meetings by whom they are between. */
final class Tally implements Incidence.Reader {
    private static final int NEWMAN_DIGITS = 9;

    private final Map<Ends, Sum> sums = new HashMap<>();

    /**
     * Whom a relationship is between.
     *
     * @param from {@link GraphSnapshot#NOBODY} when the question itself says from whom
     */
    record Ends(int from, int to) {}

    @Override
    public void meet(int from, int to, int event, double share, @Nullable JointTie tie) {
        sums.computeIfAbsent(new Ends(from, to), Sum::new).add(event, share, tie);
    }

    /**
     * Returns the sums of those with enough events, strongest first, then those with most events, then by name.
     *
     * @param least least number of events
     * @param filing of those that the relationships are between
     */
    List<Sum> ranked(RelationOrder order, int least, Supplier<FilingOrder> filing) {
        List<Sum> enough = new ArrayList<>(
                sums.values().stream().filter(one -> one.events() >= least).toList());
        enough.sort(strongestFirst(order, filing)
                .thenComparing(Comparator.comparingInt(Sum::events).reversed())
                .thenComparingInt(one -> one.ends().from)
                .thenComparingInt(one -> one.ends().to));
        return enough;
    }

    /** The lower the number of an event, the later it was. */
    private static Comparator<Sum> strongestFirst(RelationOrder order, Supplier<FilingOrder> filing) {
        return switch (order) {
            case COUNT -> Comparator.comparingInt(one -> -one.events());
            case NEWMAN -> Comparator.comparingDouble(one -> -one.newman());
            case WEIGHT -> Comparator.comparingLong(one -> -one.weight());
            case LATEST -> Comparator.comparingInt(one -> one.event(0));
            case NAME -> {
                var filed = filing.get();
                yield Comparator.comparingInt(one -> filed.rank(one.ends().to));
            }
        };
    }

    /** What one relationship adds up to. */
    static final class Sum {
        private final Ends ends;
        private int[] behind = new int[1];
        private int events;
        private double shares;
        private final Map<JointTie, Long> ties = new EnumMap<>(JointTie.class);

        private Sum(Ends ends) {
            this.ends = ends;
        }

        private void add(int event, double share, @Nullable JointTie tie) {
            if (events == behind.length) {
                behind = Arrays.copyOf(behind, 2 * events);
            }
            behind[events++] = event;
            shares += share;
            if (tie != null) {
                ties.merge(tie, 1L, Long::sum);
            }
        }

        Ends ends() {
            return ends;
        }

        /** Returns how many events are behind it. */
        int events() {
            return events;
        }

        /** Returns an event behind it; the latest is 0. */
        int event(int index) {
            return behind[index];
        }

        /** Returns the latest of them. */
        List<Integer> latest(int most) {
            return Arrays.stream(behind, 0, Math.min(most, events)).boxed().toList();
        }

        /** Returns the sum of what each event adds to Newman's weight. */
        double newman() {
            return BigDecimal.valueOf(shares)
                    .setScale(NEWMAN_DIGITS, RoundingMode.HALF_UP)
                    .doubleValue();
        }

        /** Returns the number of events by what two bodies did there; empty for others. */
        Map<JointTie, Long> ties() {
            return ties;
        }

        private long weight() {
            return ties.entrySet().stream()
                    .mapToLong(one -> one.getKey().weight() * one.getValue())
                    .sum();
        }
    }
}

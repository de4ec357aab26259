package fr.retours.graph.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Relationships of one sort, numbered from 0 by event and then by whom they tie to it: in columns, for there are millions.
 * Immutable.
 */
final class TieColumns {
    private static final Comparator<Row> BY_WHO = Comparator.comparingInt(Row::who);
    private static final int MARK_BITS = 8;

    /** Where the ties of each event begin; one entry more than there are events. */
    private final int[] starts;

    private final int[] who;
    private final int[] what;
    /** The marks, and above them which confidence it is. */
    private final int[] rest;

    private final int[] stored;
    /** All there are, which are few. */
    private final List<Double> confidences;

    private TieColumns(Builder of) {
        this.starts = of.starts.build().toArray();
        this.who = of.who.build().toArray();
        this.what = of.what.build().toArray();
        this.rest = of.rest.build().toArray();
        this.stored = of.stored.build().toArray();
        this.confidences = List.copyOf(of.confidences);
    }

    /**
     * A relationship.
     *
     * @param who whom or what it ties to the event, by number
     * @param what and how, as its sort has it
     * @param marks what else its sort has, as up to {@value #MARK_BITS} bits
     * @param stored its id in the store, which holds until the next commit
     */
    record Row(int who, int what, int marks, double confidence, long stored) {}

    /** Returns the ties to an event. */
    IntStream at(int event) {
        return IntStream.range(starts[event], starts[event + 1]);
    }

    /** Returns the ties of one to an event. */
    IntStream at(int event, int one) {
        int from = firstFrom(starts[event], starts[event + 1], one);
        int to = from;
        while (to < starts[event + 1] && who[to] == one) {
            to++;
        }
        return IntStream.range(from, to);
    }

    private int firstFrom(int from, int to, int one) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (who[middle] < one) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int who(int tie) {
        return who[tie];
    }

    int what(int tie) {
        return what[tie];
    }

    int marks(int tie) {
        return rest[tie] & (1 << MARK_BITS) - 1;
    }

    double confidence(int tie) {
        return confidences.get(rest[tie] >>> MARK_BITS);
    }

    long stored(int tie) {
        return Integer.toUnsignedLong(stored[tie]);
    }

    /** Takes the events in their order, each with its ties. */
    static final class Builder {
        private final IntStream.Builder starts = IntStream.builder().add(0);
        private final IntStream.Builder who = IntStream.builder();
        private final IntStream.Builder what = IntStream.builder();
        private final IntStream.Builder rest = IntStream.builder();
        private final IntStream.Builder stored = IntStream.builder();
        private final List<Double> confidences = new ArrayList<>();
        private final Map<Double, Integer> known = new HashMap<>();
        private int number;

        /** Adds the ties of the next event. */
        void add(List<Row> rows) {
            for (Row row : rows.stream().sorted(BY_WHO).toList()) {
                who.add(row.who);
                what.add(row.what);
                rest.add(number(row.confidence) << MARK_BITS | row.marks);
                stored.add(unsigned(row.stored));
            }
            number += rows.size();
            starts.add(number);
        }

        private int number(double confidence) {
            return known.computeIfAbsent(confidence, fresh -> {
                confidences.add(fresh);
                return confidences.size() - 1;
            });
        }

        private static int unsigned(long stored) {
            if (stored >>> Integer.SIZE != 0) {
                throw new IllegalStateException("a graph must have at most 2^32 relationships, got number " + stored);
            }
            return (int) stored;
        }

        TieColumns build() {
            return new TieColumns(this);
        }
    }
}

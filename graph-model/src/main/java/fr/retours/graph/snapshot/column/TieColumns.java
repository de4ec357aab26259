package fr.retours.graph.snapshot.column;

import fr.retours.model.id.RecapId;
import fr.retours.model.view.Citation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Relationships of one sort, numbered from 0 by event and then by whom they tie to it, each with the sentences that prove it: in
 * columns, for there are millions. Immutable.
 */
public final class TieColumns {
    private static final Comparator<Row> BY_WHO = Comparator.comparingInt(Row::who);
    private static final int MARK_BITS = 8;

    /** Where the ties of each event begin; one entry more than there are events. */
    private final int[] starts;

    private final int[] who;
    private final int[] what;
    /** The marks, and above them which confidence it is. */
    private final int[] rest;

    private final int[] recaps;
    /** For each tie the start and the end of each sentence in turn. */
    private final Adjacency spans;
    /** All there are, which are few. */
    private final List<Double> confidences;

    private TieColumns(Builder of) {
        this.starts = of.starts.build().toArray();
        this.who = of.who.build().toArray();
        this.what = of.what.build().toArray();
        this.rest = of.rest.build().toArray();
        this.recaps = of.recaps.build().toArray();
        this.spans = of.spans.build();
        this.confidences = List.copyOf(of.confidences);
    }

    /**
     * A relationship.
     *
     * @param who whom or what it ties to the event, by number
     * @param what and how, as its sort has it
     * @param marks what else its sort has, as up to {@value #MARK_BITS} bits
     * @param proof what backs it
     */
    public record Row(int who, int what, int marks, ProofRow proof) {}

    /** Returns the ties to an event. */
    public IntStream at(int event) {
        return IntStream.range(starts[event], starts[event + 1]);
    }

    /** Returns the ties of one to an event. */
    public IntStream at(int event, int one) {
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

    /** Returns whom or what a tie ties to its event. */
    public int who(int tie) {
        return who[tie];
    }

    /** Returns how, as the sort has it. */
    public int what(int tie) {
        return what[tie];
    }

    /** Returns what else the sort has. */
    public int marks(int tie) {
        return rest[tie] & (1 << MARK_BITS) - 1;
    }

    /** Returns how sure a tie is, from 0 to 1. */
    public double confidence(int tie) {
        return confidences.get(rest[tie] >>> MARK_BITS);
    }

    /** Returns the number of the recap that a tie was read off. */
    public int recap(int tie) {
        return recaps[tie];
    }

    /** Returns the sentences that prove a tie, in text order. */
    public Stream<Citation> citations(int tie, IntFunction<RecapId> ids) {
        int[] offsets = spans.of(tie).toArray();
        RecapId recap = ids.apply(recaps[tie]);
        return IntStream.range(0, offsets.length / 2)
                .mapToObj(i -> new Citation(recap, offsets[2 * i], offsets[2 * i + 1]));
    }

    /** Takes the events in their order, each with its ties. */
    public static final class Builder {
        private final IntStream.Builder starts = IntStream.builder().add(0);
        private final IntStream.Builder who = IntStream.builder();
        private final IntStream.Builder what = IntStream.builder();
        private final IntStream.Builder rest = IntStream.builder();
        private final IntStream.Builder recaps = IntStream.builder();
        private final Adjacency.Builder spans = new Adjacency.Builder();
        private final List<Double> confidences = new ArrayList<>();
        private final Map<Double, Integer> known = new HashMap<>();
        private int number;

        /** Adds the ties of the next event. */
        public void add(List<Row> rows) {
            for (Row row : rows.stream().sorted(BY_WHO).toList()) {
                who.add(row.who);
                what.add(row.what);
                rest.add(number(row.proof.confidence()) << MARK_BITS | row.marks);
                recaps.add(row.proof.recap());
                spans.add(row.proof.spans());
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

        public TieColumns build() {
            return new TieColumns(this);
        }
    }
}

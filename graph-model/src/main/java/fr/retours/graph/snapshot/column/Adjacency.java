package fr.retours.graph.snapshot.column;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Which of some things go with which of some others, both numbered from 0. Immutable. */
public final class Adjacency {
    /** Where the others of each thing begin; one entry more than there are things. */
    private final int[] starts;

    private final int[] others;

    private Adjacency(int[] starts, int[] others) {
        this.starts = starts;
        this.others = others;
    }

    /** Returns the others of one thing, ascending if they were added so. */
    public IntStream of(int thing) {
        return Arrays.stream(others, starts[thing], starts[thing + 1]);
    }

    /** Passes on the others of one thing. */
    public void forEach(int thing, IntConsumer reader) {
        for (int i = starts[thing]; i < starts[thing + 1]; i++) {
            reader.accept(others[i]);
        }
    }

    /** Returns the others of any of some things. */
    public BitSet of(BitSet things) {
        var found = new BitSet();
        things.stream().forEach(thing -> forEach(thing, found::set));
        return found;
    }

    /**
     * Returns the same seen from the others, with the things of each ascending.
     *
     * @param number how many others there are
     */
    public Adjacency reversed(int number) {
        int[] ends = new int[number + 1];
        for (int other : others) {
            ends[other + 1]++;
        }
        for (int other = 0; other < number; other++) {
            ends[other + 1] += ends[other];
        }
        int[] next = ends.clone();
        int[] things = new int[others.length];
        for (int thing = 0; thing < starts.length - 1; thing++) {
            for (int i = starts[thing]; i < starts[thing + 1]; i++) {
                things[next[others[i]]++] = thing;
            }
        }
        return new Adjacency(ends, things);
    }

    /** Takes the things in their order, each with its others. */
    public static final class Builder {
        private final IntStream.Builder starts = IntStream.builder().add(0);
        private final IntStream.Builder others = IntStream.builder();
        private int number;

        /** Adds the next thing. */
        public void add(IntStream itsOthers) {
            itsOthers.forEach(other -> {
                others.add(other);
                number++;
            });
            starts.add(number);
        }

        public Adjacency build() {
            return new Adjacency(starts.build().toArray(), others.build().toArray());
        }
    }
}

package fr.retours.model.chance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The bipartite configuration model: of all ways to be at events, those in which everybody is at as many events as in truth and every event
 * has as many there, both on average, and which suppose nothing else (Saracco, Di Clemente, Gabrielli and Squartini, « Randomizing
 * bipartite networks: the case of the World Trade Web », 2015). Whoever is at as many events is alike in it, and so are events of one size:
 * it is solved for these classes. Immutable.
 */
final class DegreeModel {
    private static final int MOST_ROUNDS = 20_000;
    private static final double PRECISION = 1e-10;

    private final Classes rows;
    private final Classes columns;

    private DegreeModel(int[] degrees, int[] sizes) {
        this.rows = new Classes(degrees);
        this.columns = new Classes(sizes);
        settle();
        solve();
    }

    /**
     * Fits the model.
     *
     * @param degrees of each, at how many events
     * @param sizes of each event, how many were there; their sum is that of the degrees
     */
    static DegreeModel of(int[] degrees, int[] sizes) {
        if (Arrays.stream(degrees).asLongStream().sum()
                != Arrays.stream(sizes).asLongStream().sum()) {
            throw new IllegalArgumentException("degrees and sizes must have one sum, got " + Arrays.toString(degrees)
                    + " and " + Arrays.toString(sizes));
        }
        return new DegreeModel(degrees, sizes);
    }

    /** Returns how likely one who is at {@code degree} events is at one of {@code size}; both must have been given. */
    double probability(int degree, int size) {
        int row = rows.number(degree);
        int column = columns.number(size);
        int settled = Math.min(rows.settled[row], columns.settled[column]);
        if (settled < Integer.MAX_VALUE) {
            boolean certain = rows.settled[row] == settled ? rows.certain[row] : columns.certain[column];
            return certain ? 1 : 0;
        }
        double odds = rows.fitness[row] * columns.fitness[column];
        return odds / (1 + odds);
    }

    /** Takes out, again and again, whoever must be at all events or none, and events at which all or none must be. */
    private void settle() {
        int step = 0;
        boolean changed = true;
        while (changed) {
            boolean rowsChanged = rows.settle(columns, step);
            boolean columnsChanged = columns.settle(rows, step + 1);
            changed = rowsChanged || columnsChanged;
            step += 2;
        }
    }

    private void solve() {
        rows.start();
        columns.start();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (Math.max(rows.adapt(columns), columns.adapt(rows)) < PRECISION) {
                return;
            }
        }
    }

    /** Those of one side, by what they have in common: a degree, or a size. */
    private static final class Classes {
        private final int[] values;
        private final int[] counts;
        private final Map<Integer, Integer> numbers = new HashMap<>();
        /** What is left to have, once what is settled is taken out. */
        private final int[] left;
        /** The step in which a class was settled. */
        private final int[] settled;
        /** Whether a settled class has all. */
        private final boolean[] certain;

        private final double[] fitness;

        Classes(int[] all) {
            values = Arrays.stream(all).distinct().sorted().toArray();
            counts = new int[values.length];
            for (int i = 0; i < values.length; i++) {
                numbers.put(values[i], i);
            }
            Arrays.stream(all).forEach(value -> counts[number(value)]++);
            left = values.clone();
            settled = new int[values.length];
            Arrays.fill(settled, Integer.MAX_VALUE);
            certain = new boolean[values.length];
            fitness = new double[values.length];
        }

        int number(int value) {
            Integer number = numbers.get(value);
            if (number == null) {
                throw new IllegalArgumentException(
                        "value must be one of " + Arrays.toString(values) + ", got " + value);
            }
            return number;
        }

        private boolean isOpen(int one) {
            return settled[one] == Integer.MAX_VALUE;
        }

        private int open() {
            int open = 0;
            for (int i = 0; i < values.length; i++) {
                open += isOpen(i) ? counts[i] : 0;
            }
            return open;
        }

        boolean settle(Classes opposite, int step) {
            int all = opposite.open();
            boolean changed = false;
            for (int i = 0; i < values.length; i++) {
                if (isOpen(i) && (left[i] == 0 || left[i] == all)) {
                    settled[i] = step;
                    certain[i] = left[i] > 0;
                    changed = true;
                    if (certain[i]) {
                        for (int j = 0; j < opposite.values.length; j++) {
                            opposite.left[j] -= opposite.isOpen(j) ? counts[i] : 0;
                        }
                    }
                }
            }
            return changed;
        }

        void start() {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += isOpen(i) ? (double) left[i] * counts[i] : 0;
            }
            for (int i = 0; i < values.length; i++) {
                fitness[i] = isOpen(i) ? left[i] / Math.sqrt(sum) : 0;
            }
        }

        /** Adapts each to the other side, and returns the largest relative change. */
        double adapt(Classes opposite) {
            double most = 0;
            for (int i = 0; i < values.length; i++) {
                if (isOpen(i)) {
                    double share = 0;
                    for (int j = 0; j < opposite.values.length; j++) {
                        if (opposite.isOpen(j)) {
                            share += opposite.counts[j] * opposite.fitness[j] / (1 + fitness[i] * opposite.fitness[j]);
                        }
                    }
                    double next = left[i] / share;
                    most = Math.max(most, Math.abs(next - fitness[i]) / next);
                    fitness[i] = next;
                }
            }
            return most;
        }
    }
}

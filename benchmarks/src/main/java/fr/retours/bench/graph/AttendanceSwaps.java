package fr.retours.bench.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Shuffles who was where, such that everybody keeps the number of events and every event the number of those there: two trade what only one
 * of them has (Strona and others, « A fast and unbiased procedure to randomize ecological binary matrices with fixed row and column totals »,
 * 2014). Not safe for concurrent use.
 */
public final class AttendanceSwaps {
    private static final int TRADES = 5;
    private static final long WIDTH = 1L << 32;

    private final List<Set<Integer>> events = new ArrayList<>();
    private final List<Integer> bodies;
    private final Map<Integer, Set<Integer>> eventsOf = new HashMap<>();
    private final Random random;

    /**
     * Starts from what was.
     *
     * @param events who was at each
     */
    public AttendanceSwaps(List<Set<Integer>> events, Random random) {
        this.random = random;
        for (Set<Integer> event : events) {
            event.forEach(one ->
                    eventsOf.computeIfAbsent(one, first -> new HashSet<>()).add(this.events.size()));
            this.events.add(new HashSet<>(event));
        }
        this.bodies = eventsOf.keySet().stream().sorted().toList();
    }

    /** Returns two as one number. */
    public static long pair(int one, int other) {
        return Math.min(one, other) * WIDTH + Math.max(one, other);
    }

    /** Returns the first of a pair. */
    public static int one(long pair) {
        return (int) (pair / WIDTH);
    }

    /** Returns the second of a pair. */
    public static int other(long pair) {
        return (int) (pair % WIDTH);
    }

    /** Counts the events of each pair that has any. */
    public static Map<Long, Integer> pairs(List<Set<Integer>> events) {
        Map<Long, Integer> pairs = new HashMap<>();
        for (Set<Integer> event : events) {
            List<Integer> there = List.copyOf(event);
            for (int i = 0; i < there.size(); i++) {
                for (int other : there.subList(i + 1, there.size())) {
                    pairs.merge(pair(there.get(i), other), 1, Integer::sum);
                }
            }
        }
        return pairs;
    }

    /** Returns in how many shuffles each pair is together at least as often as it was. */
    public Map<Long, Integer> atLeast(Map<Long, Integer> were, int shuffles) {
        Map<Long, Integer> found = new HashMap<>();
        for (int i = 0; i < shuffles; i++) {
            for (int trade = 0; trade < TRADES * bodies.size(); trade++) {
                trade();
            }
            pairs(events).forEach((pair, number) -> {
                if (number >= were.getOrDefault(pair, Integer.MAX_VALUE)) {
                    found.merge(pair, 1, Integer::sum);
                }
            });
        }
        return found;
    }

    private void trade() {
        int one = bodies.get(random.nextInt(bodies.size()));
        int other = bodies.get(random.nextInt(bodies.size()));
        Set<Integer> ones = eventsOf.getOrDefault(one, Set.of());
        Set<Integer> others = eventsOf.getOrDefault(other, Set.of());
        List<Integer> tradable = new ArrayList<>();
        ones.stream().filter(event -> !others.contains(event)).forEach(tradable::add);
        int mine = tradable.size();
        others.stream().filter(event -> !ones.contains(event)).forEach(tradable::add);
        if (one == other || mine == 0 || mine == tradable.size()) {
            return;
        }
        Collections.shuffle(tradable, random);
        for (int i = 0; i < tradable.size(); i++) {
            int event = tradable.get(i);
            boolean toOne = i < mine;
            move(event, toOne ? other : one, toOne ? one : other);
        }
    }

    private void move(int event, int from, int to) {
        if (events.get(event).remove(from)) {
            eventsOf.getOrDefault(from, Set.of()).remove(event);
        }
        if (events.get(event).add(to)) {
            eventsOf.getOrDefault(to, Set.of()).add(event);
        }
    }
}

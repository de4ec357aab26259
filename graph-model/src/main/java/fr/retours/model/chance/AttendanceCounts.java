package fr.retours.model.chance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who was at how many events, and how many were at each. Pairs are either of two alike, or of two kinds, which are counted apart. Not safe
 * for concurrent use.
 */
public final class AttendanceCounts {
    private final boolean alike;
    private final Map<Integer, Integer> ones = new HashMap<>();
    private final Map<Integer, Integer> others = new HashMap<>();
    private final List<Sizes> events = new ArrayList<>();

    /** How many of each kind were at an event. */
    record Sizes(int ones, int others) {}

    /** @param alike whether both of a pair are of one kind */
    public AttendanceCounts(boolean alike) {
        this.alike = alike;
    }

    /**
     * Adds an event.
     *
     * @param here those of the first kind who were there, by number, each once
     * @param there those of the second kind; not read when there is but one
     */
    public void add(Iterable<Integer> here, Iterable<Integer> there) {
        int first = count(here, ones);
        int second = alike ? first : count(there, others);
        if (first + second > 0) {
            events.add(new Sizes(first, second));
        }
    }

    private static int count(Iterable<Integer> some, Map<Integer, Integer> degrees) {
        int count = 0;
        for (Integer one : some) {
            degrees.merge(one, 1, Integer::sum);
            count++;
        }
        return count;
    }

    /** Returns at how many events one of the first kind was. */
    public int degree(int one) {
        return ones.getOrDefault(one, 0);
    }

    /** Returns at how many events one of the second kind was. */
    public int otherDegree(int other) {
        return (alike ? ones : others).getOrDefault(other, 0);
    }

    /** Returns how many events there are at which anybody was. */
    public int events() {
        return events.size();
    }

    /** Returns how many pairs there could be. */
    public long pairs() {
        long here = ones.size();
        return alike ? here * (here - 1) / 2 : here * others.size();
    }

    boolean alike() {
        return alike;
    }

    int[] degrees() {
        return values(ones);
    }

    int[] otherDegrees() {
        return values(others);
    }

    List<Sizes> sizes() {
        return List.copyOf(events);
    }

    private static int[] values(Map<Integer, Integer> degrees) {
        return degrees.values().stream().mapToInt(Integer::intValue).toArray();
    }
}

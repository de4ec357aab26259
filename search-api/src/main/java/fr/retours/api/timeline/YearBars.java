package fr.retours.api.timeline;

import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.view.YearGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Events per year as stacked bars.
 *
 * @param series what is stacked, from the bottom up: the most frequent groups, then all others together
 * @param all a bar for each year, earliest first
 * @param undated the bar of the events without a date
 */
public record YearBars(List<Series> series, List<Bar> all, Bar undated) {
    /** More could not be distinguished. */
    private static final int MOST_SERIES = 6;

    private static final int NO_YEAR = 0;

    /**
     * Events that look alike.
     *
     * @param number which look, from 1; 0 for all others together
     */
    public record Series(int number, String label) {
        /** The colours that {@code timeline.css} has for the day. */
        private static final List<String> COLOURS =
                List.of("#9aa1a4", "#0b5c58", "#c07a1d", "#7a2e5d", "#4c7fb8", "#8aa636", "#b4513b");

        /** Returns the colour in which it leaves the page. */
        public String colour() {
            return COLOURS.get(number);
        }
    }

    /**
     * Part of a bar.
     *
     * @param events how high it is
     * @param below how high it starts
     */
    public record Segment(Series series, long events, long below) {}

    /** The events of one year, from the bottom up. */
    public record Bar(int year, List<Segment> segments) {
        /** Returns how many events there are. */
        public long total() {
            return segments.stream().mapToLong(Segment::events).sum();
        }

        /** Returns how many events of a series there are. */
        public long of(Series one) {
            return segments.stream()
                    .filter(segment -> segment.series().equals(one))
                    .mapToLong(Segment::events)
                    .sum();
        }

        /** Returns the last two digits of the year. */
        public String decade() {
            return Integer.toString(year % 100 + 100).substring(1);
        }
    }

    /**
     * Stacks what was counted.
     *
     * @param years those to be shown
     */
    static YearBars of(List<YearGroup> counts, EventGrouping grouping, List<Integer> years) {
        Map<String, Long> totals = counts.stream()
                .filter(one -> !one.group().isEmpty())
                .collect(Collectors.groupingBy(YearGroup::group, Collectors.summingLong(YearGroup::events)));
        List<String> frequent = totals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SERIES)
                .map(Map.Entry::getKey)
                .toList();
        List<Series> series = new ArrayList<>();
        for (String group : frequent) {
            series.add(new Series(series.size() + 1, FrenchLabels.of(grouping, group)));
        }
        if (counts.stream().anyMatch(one -> !frequent.contains(one.group()))) {
            series.add(new Series(0, Wording.text("timeline.others")));
        }
        Map<Integer, long[]> heights = heights(counts, frequent, series.size());
        return new YearBars(
                series, years.stream().map(year -> bar(year, series, heights)).toList(), bar(NO_YEAR, series, heights));
    }

    private static Map<Integer, long[]> heights(List<YearGroup> counts, List<String> frequent, int series) {
        Map<Integer, long[]> heights = new HashMap<>();
        for (YearGroup one : counts) {
            int at = frequent.indexOf(one.group());
            int year = one.year() == null ? NO_YEAR : one.year().getValue();
            heights.computeIfAbsent(year, key -> new long[series])[at < 0 ? series - 1 : at] += one.events();
        }
        return heights;
    }

    private static Bar bar(int year, List<Series> series, Map<Integer, long[]> heights) {
        long[] there = heights.getOrDefault(year, new long[series.size()]);
        List<Segment> segments = new ArrayList<>();
        long below = 0;
        for (int i = 0; i < there.length; i++) {
            if (there[i] > 0) {
                segments.add(new Segment(series.get(i), there[i], below));
                below += there[i];
            }
        }
        return new Bar(year, segments);
    }

    /** Returns how high the highest bar is, at least 1. */
    public long highest() {
        long highest = all.stream().mapToLong(Bar::total).max().orElse(1);
        return Math.max(1, Math.max(highest, undated.total()));
    }
}

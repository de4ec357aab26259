package fr.retours.api.page.search;

import fr.retours.model.port.EventFilter;
import fr.retours.model.view.YearGroup;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The years in which events began, from which a period is chosen.
 *
 * @param all without gaps, earliest first
 * @param from the first day chosen
 * @param to the last day chosen
 */
public record YearChoice(
        List<Integer> all,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** A year that is wrong by a millennium must not make a thousand choices. */
    private static final int MOST = 60;

    /** Takes the years from what was counted, and the period from the filter. */
    public static YearChoice of(List<YearGroup> counts, EventFilter filter) {
        List<Integer> there = counts.stream()
                .map(YearGroup::year)
                .filter(Objects::nonNull)
                .map(Year::getValue)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST)
                .toList();
        if (there.isEmpty()) {
            return new YearChoice(List.of(), filter.from(), filter.to());
        }
        int last = there.getFirst();
        int first = Math.max(there.getLast(), last - MOST + 1);
        return new YearChoice(IntStream.rangeClosed(first, last).boxed().toList(), filter.from(), filter.to());
    }

    /** Returns the day that a choice of a first year stands for: the day chosen, in its year. */
    public String first(int year) {
        return from != null && from.getYear() == year ? from.toString() : firstDay(year);
    }

    /** Returns the day that a choice of a last year stands for. */
    public String last(int year) {
        return to != null && to.getYear() == year ? to.toString() : lastDay(year);
    }

    /** Returns whether the period chosen begins in a year. */
    public boolean begins(int year) {
        return from != null && from.getYear() == year;
    }

    /** Returns whether the period chosen ends in a year. */
    public boolean ends(int year) {
        return to != null && to.getYear() == year;
    }

    /** Returns whether a year is of a period that is chosen. */
    public boolean picks(int year) {
        boolean chosen = from != null || to != null;
        return chosen && (from == null || from.getYear() <= year) && (to == null || year <= to.getYear());
    }

    /** Returns two periods that part the years in halves, as {@code compare} is written; empty when there are not two years. */
    public String halves() {
        if (all.size() < 2) {
            return "";
        }
        int middle = all.get((all.size() - 1) / 2);
        return all.getFirst() + "-" + middle + "," + (middle + 1) + "-" + all.getLast();
    }

    /** Returns the first day of a year as parameters write it. */
    public static String firstDay(int year) {
        return LocalDate.of(year, 1, 1).toString();
    }

    /** Returns the last day of a year as parameters write it. */
    public static String lastDay(int year) {
        return LocalDate.of(year, 12, 31).toString();
    }
}

package fr.retours.extraction.event;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day or a range of days that a text names.
 *
 * @param start offset of the first character
 * @param end offset just past the last one
 * @param first the first day; the last one again when it is only one
 * @param year the year of the last day, when the text gives it there
 * @param weekday the weekday of the first day, when the text gives it
 */
record DateMention(
        int start,
        int end,
        MonthDay first,
        MonthDay last,
        @Nullable Integer year,
        @Nullable DayOfWeek weekday) {

    /** The days in a given year; empty when a day does not exist in it. */
    Optional<Days> in(int lastYear) {
        int firstYear = first.isAfter(last) ? lastYear - 1 : lastYear;
        if (!first.isValidYear(firstYear) || !last.isValidYear(lastYear)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Days(first.atYear(firstYear), last.atYear(lastYear)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns whether this is more than a day, and another single day of the year, if given the same, lies within. */
    boolean spans(DateMention day) {
        boolean sameYear = year == null || day.year == null || year.equals(day.year);
        return sameYear
                && first.isBefore(last)
                && day.first.equals(day.last)
                && !day.first.isBefore(first)
                && !day.last.isAfter(last);
    }

    /** Returns whether the weekday, if given, is that of the first day in a year. */
    boolean fits(int lastYear) {
        return weekday == null
                || in(lastYear)
                        .filter(days -> days.first().getDayOfWeek() == weekday)
                        .isPresent();
    }

    /** The first and the last day of an event. */
    record Days(LocalDate first, LocalDate last) {}
}

package fr.retours.model.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an event took place, as closely as recaps tell it: a day, a month, a season or a year, or from one of these to another.
 * Written as EDTF, level 1 of ISO 8601-2: {@code 2014-03}, {@code 2019-21}, {@code 2017-10-19/2017-10-20}.
 *
 * @param first the first possible day
 * @param last the last possible day
 * @param precision how close both are
 */
public record EventDate(LocalDate first, LocalDate last, DatePrecision precision) implements Comparable<EventDate> {
    private static final Comparator<EventDate> EARLIEST_FIRST =
            Comparator.comparing(EventDate::first).thenComparing(EventDate::last, Comparator.reverseOrder());
    private static final String BETWEEN = "/";
    private static final Pattern UNIT = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");
    private static final int MONTHS = 12;

    /** @throws IllegalArgumentException if the days are not in order, or no bounds of what the precision says */
    public EventDate {
        boolean whole = precision.beginsOn(first)
                && precision.beginsOn(precision.first(last))
                && precision.last(precision.first(last)).equals(last);
        if (!whole || last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "days must be in order and bounds of a " + precision.slug() + ", got " + first + " to " + last);
        }
    }

    /** Makes the date of an event stated by its days. */
    public static EventDate days(LocalDate first, LocalDate last) {
        return new EventDate(first, last, DatePrecision.DAY);
    }

    /** Makes the date of an event of one month, season or year that begins on {@code first}. */
    public static EventDate beginning(LocalDate first, DatePrecision precision) {
        return new EventDate(first, precision.last(first), precision);
    }

    /**
     * Reads what {@link #edtf} writes.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static EventDate parse(String edtf) {
        int cut = edtf.indexOf(BETWEEN);
        if (cut < 0) {
            return unit(edtf);
        }
        EventDate first = unit(edtf.substring(0, cut));
        EventDate last = unit(edtf.substring(cut + 1));
        if (first.precision != last.precision) {
            throw new IllegalArgumentException("both ends must be of one precision, got " + edtf);
        }
        return first.to(last);
    }

    private static EventDate unit(String edtf) {
        Matcher unit = UNIT.matcher(edtf);
        if (!unit.matches()) {
            throw new IllegalArgumentException("date must be a day, month, season or year of EDTF, got " + edtf);
        }
        try {
            int year = Integer.parseInt(unit.group(1));
            int month = unit.group(2) == null ? 1 : Integer.parseInt(unit.group(2));
            if (unit.group(2) == null) {
                return beginning(LocalDate.of(year, 1, 1), DatePrecision.YEAR);
            }
            if (unit.group(3) != null) {
                LocalDate day = LocalDate.of(year, month, Integer.parseInt(unit.group(3)));
                return days(day, day);
            }
            return month > MONTHS
                    ? beginning(LocalDate.of(year, DatePrecision.monthOfSeason(month), 1), DatePrecision.SEASON)
                    : beginning(LocalDate.of(year, month, 1), DatePrecision.MONTH);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("date must be of the calendar, got " + edtf, e);
        }
    }

    /**
     * Returns the stretch from this date to another one stated alike.
     *
     * @throws IllegalArgumentException if the other one ends before this begins
     */
    public EventDate to(EventDate other) {
        return new EventDate(first, other.last, precision);
    }

    /** Returns the day, month, season or year in which it begins. */
    public EventDate begin() {
        return beginning(first, precision);
    }

    /** Returns the day, month, season or year in which it ends. */
    public EventDate end() {
        return beginning(precision.first(last), precision);
    }

    /** Returns whether it names days. */
    public boolean isExact() {
        return precision == DatePrecision.DAY;
    }

    /** Returns the first day of a date that names days; null for a vaguer one, and for none. */
    public static @Nullable LocalDate firstDay(@Nullable EventDate date) {
        return date != null && date.isExact() ? date.first : null;
    }

    /** Returns the last day of a date that names days; null for a vaguer one, and for none. */
    public static @Nullable LocalDate lastDay(@Nullable EventDate date) {
        return date != null && date.isExact() ? date.last : null;
    }

    /** Returns whether it may lie within a stretch of days, both included; null leaves an end open. */
    public boolean meets(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
    }

    /** Streams the years that it meets. */
    public Stream<Year> years() {
        return IntStream.rangeClosed(first.getYear(), last.getYear()).mapToObj(Year::of);
    }

    /** Orders by first possible day; of two that begin on one day, the shorter one is the later. */
    @Override
    public int compareTo(EventDate other) {
        return EARLIEST_FIRST.compare(this, other);
    }

    /** Returns it as EDTF. */
    public String edtf() {
        String from = precision.written(first);
        String to = precision.written(precision.first(last));
        return from.equals(to) ? from : from + BETWEEN + to;
    }

    /** Returns the EDTF. */
    @Override
    public String toString() {
        return edtf();
    }
}

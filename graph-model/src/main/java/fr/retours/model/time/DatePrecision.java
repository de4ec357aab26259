package fr.retours.model.time;

import fr.retours.model.term.Slugged;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;

/** How closely a text tells a date; the closest first. */
public enum DatePrecision implements Slugged {
    /** A day: {@code 2014-03-15}. */
    DAY("day"),
    /** A month: {@code 2014-03}. */
    MONTH("month"),
    /**
     * A season of the North: {@code 2019-21} to {@code 2019-24} for spring, summer, autumn and the winter that begins in
     * the year. From the first of the month in which people begin to speak of it to its last day in the sky, so that
     * seasons overlap.
     */
    SEASON("season"),
    /** A year: {@code 2016}. */
    YEAR("year");

    private static final int MONTHS_OF_SEASON = 3;
    /** EDTF numbers the seasons from 21; spring begins in the third month. */
    private static final int SPRING = 21;
    /** The latest day of a season, by its last month. */
    private static final Map<Month, Integer> SEASON_ENDS =
            Map.of(Month.JUNE, 21, Month.SEPTEMBER, 23, Month.DECEMBER, 22, Month.MARCH, 20);

    private final String slug;

    DatePrecision(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }

    /** Returns whether a day, month, season or year begins on a day. */
    boolean beginsOn(LocalDate day) {
        return switch (this) {
            case DAY -> true;
            case MONTH -> day.getDayOfMonth() == 1;
            case SEASON -> day.getDayOfMonth() == 1 && day.getMonthValue() % MONTHS_OF_SEASON == 0;
            case YEAR -> day.getDayOfYear() == 1;
        };
    }

    /** Returns the last day of the day, month, season or year that begins on a day. */
    LocalDate last(LocalDate first) {
        return switch (this) {
            case DAY -> first;
            case MONTH -> first.with(TemporalAdjusters.lastDayOfMonth());
            case SEASON -> {
                LocalDate month = first.plusMonths(MONTHS_OF_SEASON);
                yield month.withDayOfMonth(SEASON_ENDS.getOrDefault(month.getMonth(), 1));
            }
            case YEAR -> first.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    /** Returns the first day of the day, month, season or year that ends on a day. */
    LocalDate first(LocalDate last) {
        return switch (this) {
            case DAY -> last;
            case MONTH -> last.with(TemporalAdjusters.firstDayOfMonth());
            case SEASON -> last.minusMonths(MONTHS_OF_SEASON).with(TemporalAdjusters.firstDayOfMonth());
            case YEAR -> last.with(TemporalAdjusters.firstDayOfYear());
        };
    }

    /** Returns the EDTF of the day, month, season or year that begins on a day. */
    String written(LocalDate first) {
        return switch (this) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case SEASON -> year(first) + "-" + (SPRING + first.getMonthValue() / MONTHS_OF_SEASON - 1);
            case YEAR -> year(first);
        };
    }

    private static String year(LocalDate day) {
        return String.format(Locale.ROOT, "%04d", day.getYear());
    }

    /** Returns the first month of the season with an EDTF number. */
    static int monthOfSeason(int number) {
        return (number - SPRING + 1) * MONTHS_OF_SEASON;
    }
}

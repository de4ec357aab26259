package fr.retours.api.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as French writes them: « 4 juillet 2018 », « 19 et 20 octobre 2017 », « du 30 juin au 2 juillet 2017 ». */
public final class Days {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH);

    private Days() {}

    /** Returns a day; the first of a month is « 1er ». */
    public static String of(LocalDate day) {
        return number(day) + " " + MONTH.format(day) + " " + day.getYear();
    }

    /** Returns the days of an event; empty when they are not known. */
    public static String of(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null) {
            return "";
        }
        if (end == null || end.equals(start)) {
            return of(start);
        }
        boolean two = ChronoUnit.DAYS.between(start, end) == 1;
        return Wording.text(two ? "days.two" : "days.more", leading(start, end), of(end));
    }

    /** Returns the first day with only as much as the last day does not tell. */
    private static String leading(LocalDate start, LocalDate end) {
        if (start.getYear() != end.getYear()) {
            return of(start);
        }
        return start.getMonth() == end.getMonth() ? number(start) : number(start) + " " + MONTH.format(start);
    }

    private static String number(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
    }
}

package fr.retours.api.wording;

import fr.retours.model.time.DatePrecision;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as French writes them: « 4 juillet 2018 », « 19 et 20 octobre 2017 », « du 30 juin au 2 juillet 2017 », « mars 2014 »,
 * « mars à juin 2014 », « printemps 2019 », « hiver 2018-2019 », « 2016 ».
 */
public final class FrenchDays {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH);

    private FrenchDays() {}

    /** Returns a day; the first of a month is « 1er ». */
    public static String of(LocalDate day) {
        return number(day) + " " + MONTH.format(day) + " " + day.getYear();
    }

    /** Returns the date of an event; empty when it is not known. */
    public static String of(@Nullable EventDate date) {
        if (date == null) {
            return "";
        }
        EventDate begin = date.begin();
        EventDate end = date.end();
        if (begin.equals(end)) {
            return one(end);
        }
        if (date.isExact()) {
            boolean two = ChronoUnit.DAYS.between(date.first(), date.last()) == 1;
            return Wording.text(two ? "days.two" : "days.more", leading(date.first(), date.last()), of(date.last()));
        }
        boolean months = date.precision() == DatePrecision.MONTH
                && date.first().getYear() == date.last().getYear();
        return Wording.text("days.through", months ? MONTH.format(date.first()) : one(begin), one(end));
    }

    /** Returns the date of an event, else « publié le 4 juillet 2018 »; empty when neither is known. */
    public static String of(EventTime time) {
        LocalDate published = time.published();
        return time.date() == null && published != null
                ? Wording.text("days.published", of(published))
                : of(time.date());
    }

    /** Returns from when to when events began; empty when that is not known. */
    public static String of(@Nullable EventDate first, @Nullable EventDate last) {
        if (first == null || last == null || first.equals(last)) {
            return of(first);
        }
        return first.isExact() && last.isExact()
                ? of(EventDate.days(first.first(), last.first()))
                : Wording.text("days.through", of(first), of(last));
    }

    /**
     * Returns a beginning or end as ISO 8601 writes it; a season, for which only its second part has a number, as its year.
     */
    public static String iso(EventDate unit) {
        return unit.precision() == DatePrecision.SEASON
                ? Integer.toString(unit.first().getYear())
                : unit.edtf();
    }

    /** Returns a day, month, season or year. */
    private static String one(EventDate unit) {
        LocalDate first = unit.first();
        return switch (unit.precision()) {
            case DAY -> of(first);
            case MONTH -> MONTH.format(first) + " " + first.getYear();
            case SEASON -> season(first, unit.last());
            case YEAR -> Integer.toString(first.getYear());
        };
    }

    private static String season(LocalDate first, LocalDate last) {
        String years = first.getYear() == last.getYear()
                ? Integer.toString(first.getYear())
                : first.getYear() + "-" + last.getYear();
        return Wording.text("season." + first.getMonthValue(), years);
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

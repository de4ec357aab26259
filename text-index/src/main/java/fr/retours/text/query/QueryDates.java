package fr.retours.text.query;

import fr.retours.model.text.LatinFolding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds days, months and years in what is typed: « 25 juin 2018 », « 19/20 octobre 2017 », « du 19 au 20 octobre 2017 »,
 * « 25/06/2018 », « 2018-06-25 », « juin 2018 », « 2017-2018 ».
 */
public final class QueryDates {
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> LatinFolding.fold(month.getDisplayName(TextStyle.FULL, Locale.FRENCH)))
            .toList();
    private static final String YEAR = "(?<year>(?:19|20)[0-9]{2})";
    private static final Pattern DATE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + "(?:(?<day>[0-9]{1,2})(?:er)?(?:\\s*(?:/|-|et|au|&)\\s*(?<toDay>[0-9]{1,2}))?\\s+)?(?<month>"
            + String.join("|", MONTHS) + ")\\s+" + YEAR
            + "|(?<numericDay>[0-9]{1,2})[/.](?<numericMonth>[0-9]{1,2})[/.](?<numericYear>(?:19|20)[0-9]{2})"
            + "|(?<isoYear>(?:19|20)[0-9]{2})-(?<isoMonth>[0-9]{2})-(?<isoDay>[0-9]{2})"
            + "|(?<onlyYear>(?:19|20)[0-9]{2})(?:\\s*[-/]\\s*(?<toYear>(?:19|20)[0-9]{2}))?)(?![\\p{L}\\p{N}])");

    private QueryDates() {}

    /**
     * A stretch of time that was typed.
     *
     * @param start offset of the first character of its words in the query, in UTF-16 code units
     * @param end offset just past the last one
     * @param first the first day meant
     * @param last the last day meant
     */
    public record Found(int start, int end, LocalDate first, LocalDate last) {}

    /** Finds them in {@code typed}, from left to right; a day that does not exist is none. */
    public static List<Found> in(String typed) {
        String folded = foldedInPlace(typed);
        List<Found> found = new ArrayList<>();
        for (Matcher date = DATE.matcher(folded); date.find(); ) {
            read(date).ifPresent(found::add);
        }
        return found;
    }

    /** Folds letter by letter, so that offsets stay. */
    private static String foldedInPlace(String typed) {
        var folded = new StringBuilder(typed.length());
        for (int at = 0; at < typed.length(); at++) {
            String one = LatinFolding.fold(typed.substring(at, at + 1));
            folded.append(one.length() == 1 ? one : " ");
        }
        return folded.toString();
    }

    private static Optional<Found> read(Matcher date) {
        try {
            if (date.group("month") != null) {
                int month = MONTHS.indexOf(date.group("month")) + 1;
                var first = stretch(date, date.group("year"), month, date.group("day"));
                return date.group("toDay") == null
                        ? Optional.of(first)
                        : through(first, stretch(date, date.group("year"), month, date.group("toDay")));
            }
            if (date.group("numericDay") != null) {
                int month = Integer.parseInt(date.group("numericMonth"));
                return Optional.of(stretch(date, date.group("numericYear"), month, date.group("numericDay")));
            }
            if (date.group("isoDay") != null) {
                int month = Integer.parseInt(date.group("isoMonth"));
                return Optional.of(stretch(date, date.group("isoYear"), month, date.group("isoDay")));
            }
            int year = Integer.parseInt(date.group("onlyYear"));
            int last = date.group("toYear") == null ? year : Integer.parseInt(date.group("toYear"));
            var whole = new Found(date.start(), date.end(), LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31));
            return through(whole, whole);
        } catch (DateTimeException e) {
            return Optional.empty(); // like « 31/02/2018 »: searched as words only
        }
    }

    /** Joins two stretches of one text; none when the second is before the first. */
    private static Optional<Found> through(Found first, Found last) {
        return last.last().isBefore(first.first())
                ? Optional.empty()
                : Optional.of(new Found(first.start(), first.end(), first.first(), last.last()));
    }

    private static Found stretch(Matcher date, String year, int month, @Nullable String day) {
        var whole = YearMonth.of(Integer.parseInt(year), month);
        var first = day == null ? whole.atDay(1) : LocalDate.of(whole.getYear(), month, Integer.parseInt(day));
        return new Found(date.start(), date.end(), first, day == null ? whole.atEndOfMonth() : first);
    }
}

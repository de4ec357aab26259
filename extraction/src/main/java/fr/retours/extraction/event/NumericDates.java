package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.FrenchCalendar;
import fr.retours.extraction.lexicon.KnowledgeBase;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates written in figures: « 04/07/2018 », « 4.7.2018 », « 12-13/01/2016 », « 2018-07-04 », « 20180704 », and
 * without a year « jeudi 4/7 », « le 04/07 ».
 */
final class NumericDates {
    private static final Pattern ISO =
            Pattern.compile("(?<![\\d/.-])((?:19|20)\\d{2})([-_.])(\\d{2})\\2(\\d{2})(?!\\d|-)");
    private static final Pattern COMPACT = Pattern.compile("(?<![\\p{L}\\d/._-])(20\\d{2})(\\d{2})(\\d{2})(?![\\d.,])");
    private static final int CENTURY = 2000;
    private static final int TWO_DIGITS = 100;

    private final Pattern french;
    private final Pattern withoutYear;

    NumericDates(KnowledgeBase knowledge) {
        String link = "(?:-|–|/|&|" + knowledge.sections("dates").anyOf("deux-jours-en-chiffres") + ")";
        french = Pattern.compile(
                "(?<![\\d/.,-])(?:(\\d{1,2}) ?" + link + " ?)?"
                        + "(\\d{1,2}) ?(?:/ ?(\\d{1,2}) ?/ ?((?:19|20)?\\d{2})|([.-])(\\d{1,2})\\5((?:19|20)\\d{2}))(?!\\d|[/.-]\\d)");
        withoutYear = Pattern.compile(
                "(?<!\\p{L})(?:(?:" + String.join("|", FrenchCalendar.days()) + ") (\\d{1,2})/(\\d{1,2})|"
                        + knowledge.sections("dates").leading("devant-jour-en-chiffres")
                        + "(\\d{2})/(\\d{2}))(?![/\\d])",
                Pattern.CASE_INSENSITIVE);
    }

    /** Finds the dates between two offsets; what is no day of the calendar is none. */
    List<DateMention> find(String text, int from, int to) {
        Stream<Optional<DateMention>> dayFirst = french.matcher(text)
                .region(from, to)
                .results()
                .map(day -> mention(
                        day,
                        day.group(1),
                        day.group(2),
                        day.group(3) == null ? day.group(6) : day.group(3),
                        day.group(4) == null ? day.group(7) : day.group(4)));
        Stream<Optional<DateMention>> yearFirst = ISO.matcher(text)
                .region(from, to)
                .results()
                .map(day -> mention(day, null, day.group(4), day.group(3), day.group(1)));
        Stream<Optional<DateMention>> compact = COMPACT.matcher(text)
                .region(from, to)
                .results()
                .map(day -> mention(day, null, day.group(3), day.group(2), day.group(1)));
        Stream<Optional<DateMention>> bare = withoutYear
                .matcher(text)
                .region(from, to)
                .results()
                .map(day -> day.group(1) == null
                        ? mention(day, null, day.group(3), day.group(4), null)
                        : mention(day, null, day.group(1), day.group(2), null));
        return Stream.of(dayFirst, yearFirst, compact, bare)
                .flatMap(dates -> dates)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<DateMention> mention(
            MatchResult found, @Nullable String firstDay, String day, String month, @Nullable String year) {
        try {
            MonthDay last = MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
            MonthDay first = firstDay == null ? last : MonthDay.of(Integer.parseInt(month), Integer.parseInt(firstDay));
            return Optional.of(new DateMention(
                    found.start(), found.end(), first, last, year == null ? null : full(Integer.parseInt(year)), null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int full(int written) {
        return written < TWO_DIGITS ? CENTURY + written : written;
    }
}

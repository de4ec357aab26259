package fr.retours.corpus.html;

import fr.retours.extraction.lexicon.FrenchCalendar;
import fr.retours.model.text.LatinFolding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as pages write them: ISO 8601, {@code 2018/06/25}, {@code 25/06/2018}, « 25 juin 2018 ». Month first is not read. */
final class PageDates {
    private static final List<String> MONTHS = FrenchCalendar.months();
    private static final Pattern YEAR_FIRST =
            Pattern.compile("\\b((?:19|20)[0-9]{2})[-/.]?([01][0-9])[-/.]?([0-3][0-9])(?![0-9])");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b([0-3]?[0-9])[/.-]([01]?[0-9])[/.-]((?:19|20)[0-9]{2})\\b");
    private static final Pattern IN_WORDS =
            Pattern.compile("\\b([0-3]?[0-9])(?: ?er)? (" + String.join("|", MONTHS) + ") ((?:19|20)[0-9]{2})\\b");

    private PageDates() {}

    /** Returns the first day in a text, as written there: no time zone moves it. */
    static Optional<LocalDate> first(String text) {
        String start = text.substring(0, Math.min(text.length(), 500));
        Matcher found = YEAR_FIRST.matcher(start);
        if (found.find()) {
            return day(found.group(1), found.group(2), found.group(3));
        }
        found = DAY_FIRST.matcher(start);
        if (found.find()) {
            return day(found.group(3), found.group(2), found.group(1));
        }
        found = IN_WORDS.matcher(LatinFolding.words(start));
        return found.find()
                ? day(found.group(3), String.valueOf(MONTHS.indexOf(found.group(2)) + 1), found.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package fr.retours.extraction.lexicon;

import fr.retours.model.text.LatinFolding;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The French names of months and days, folded, in the order of the calendar. */
public final class FrenchCalendar {
    private FrenchCalendar() {}

    /** Returns January to December. */
    public static List<String> months() {
        return Stream.of(Month.values())
                .map(month -> LatinFolding.words(month.getDisplayName(TextStyle.FULL, Locale.FRENCH)))
                .toList();
    }

    /** Returns Monday to Sunday. */
    public static List<String> days() {
        return Stream.of(DayOfWeek.values())
                .map(day -> LatinFolding.words(day.getDisplayName(TextStyle.FULL, Locale.FRENCH)))
                .toList();
    }
}

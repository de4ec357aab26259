package fr.retours.extraction.event;

import fr.retours.model.fact.Recap;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by which day a recap was published: its site's own date, else the month in its address, « /2018/07/ ». */
final class PublicationDay {
    private static final Pattern MONTH = Pattern.compile("/(20\\d{2})/(0?[1-9]|1[0-2])/");

    private PublicationDay() {}

    /** Returns the day, or the last one of the month; null when neither the site nor the address gives any. */
    static @Nullable LocalDate of(Recap recap) {
        LocalDate given = recap.published();
        URI url = recap.url();
        if (given != null || url == null) {
            return given;
        }
        Matcher month = MONTH.matcher(url.toString());
        return month.find()
                ? YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))
                        .atEndOfMonth()
                : null;
    }
}

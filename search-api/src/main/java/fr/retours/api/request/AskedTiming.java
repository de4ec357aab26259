package fr.retours.api.request;

import fr.retours.model.term.Slugged;
import fr.retours.model.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a question is asked of time: of all of it at once, year by year, or of two periods. */
public sealed interface AskedTiming {
    /** One answer for the whole time. */
    record Whole() implements AskedTiming {}

    /** A number for each year. */
    record ByYear() implements AskedTiming {}

    /** What was gained, kept and lost from one period to another. */
    record Compared(Period before, Period after) implements AskedTiming {}

    /** Two periods, each of one year or from one to another. */
    Pattern PERIODS = Pattern.compile("([0-9]{4})(?:-([0-9]{4}))?,([0-9]{4})(?:-([0-9]{4}))?");

    /** Reads {@code series} and {@code compare}. */
    static AskedTiming read(QueryParameters parameters) {
        boolean series = !parameters.choices("series", Series.class).isEmpty();
        Optional<Compared> compared = parameters.value("compare", PERIODS).flatMap(text -> compared(parameters, text));
        if (compared.isPresent()) {
            refuseDays(parameters);
            if (series) {
                parameters.refuse("series", "parameter.one-way", "compare");
            }
            return compared.get();
        }
        return series ? new ByYear() : new Whole();
    }

    private static Optional<Compared> compared(QueryParameters parameters, String text) {
        Matcher found = PERIODS.matcher(text);
        if (found.matches()) {
            try {
                return Optional.of(new Compared(
                        period(found.group(1), Optional.ofNullable(found.group(2))),
                        period(found.group(3), Optional.ofNullable(found.group(4)))));
            } catch (IllegalArgumentException e) {
                // a period that ends before it begins: reported below
            }
        }
        parameters.refuse("compare", "parameter.periods", ShownValue.of(text));
        return Optional.empty();
    }

    private static Period period(String first, Optional<String> last) {
        return Period.years(Integer.parseInt(first), Integer.parseInt(last.orElse(first)));
    }

    private static void refuseDays(QueryParameters parameters) {
        List<String> days =
                Stream.of("from", "to", "undated").filter(parameters::has).toList();
        if (!days.isEmpty()) {
            parameters.refuse("compare", "parameter.periods-days", String.join(", ", days));
        }
    }

    /** What a series counts by. */
    enum Series implements Slugged {
        /** Year by year. */
        YEAR;
    }
}

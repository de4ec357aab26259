package fr.retours.model.time;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of when an event took place.
 *
 * @param date as the recaps tell it; null when none does
 * @param published the day on which the first of its recaps was published, when a site says
 */
public record EventTime(@Nullable EventDate date, @Nullable LocalDate published) {
    /**
     * By date, or day of publication where there is none: the latest first, of those that begin on one day the
     * shortest; unknown ones last.
     */
    public static final Comparator<EventTime> LATEST_FIRST = Comparator.comparing(
            time -> time.by(DateBasis.PUBLISHED).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));

    /** By date, or day of publication where there is none: the earliest first, of those that begin on one day the longest; unknown ones last. */
    public static final Comparator<EventTime> EARLIEST_FIRST = Comparator.comparing(
            time -> time.by(DateBasis.PUBLISHED).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    /** How many years after the publication of its recap an event may lie, before the date is doubted. */
    private static final int BELIEVED_YEARS = 1;

    /** Returns the date, or the day of publication where the basis says so and there is none. */
    public Optional<EventDate> by(DateBasis basis) {
        return date == null && published != null && basis == DateBasis.PUBLISHED
                ? Optional.of(EventDate.days(published, published))
                : Optional.ofNullable(date);
    }

    /** Lists the years that the date meets; empty where it is unknown. */
    public List<Year> years(DateBasis basis) {
        return by(basis).stream().flatMap(EventDate::years).toList();
    }

    /** Returns when the event began, when a recap dates it. */
    public @Nullable EventDate begin() {
        return date == null ? null : date.begin();
    }

    /**
     * Returns whether the event lies more than a year after the publication of its recap: a slip, or something only
     * announced.
     */
    public boolean isDoubtful() {
        return date != null && published != null && date.first().isAfter(published.plusYears(BELIEVED_YEARS));
    }
}

package fr.retours.api.fact;

import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an event was, on the wire: see {@link EventTime}.
 *
 * @param date as closely as the recaps tell, as EDTF; null when none does
 * @param start the first day; null when no recap tells days, never guessed
 * @param end the last day; null together with {@code start}
 * @param earliest the first possible day
 * @param latest the last possible day
 * @param published the day of the recap's publication
 * @param dateDoubtful whether the date is more than a year behind it
 */
public record EventTimeResponse(
        @Nullable EventDate date,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate published,
        boolean dateDoubtful) {
    /** Makes the answer for a time. */
    public static EventTimeResponse of(EventTime time) {
        EventDate date = time.date();
        return new EventTimeResponse(
                date,
                EventDate.firstDay(date),
                EventDate.lastDay(date),
                date == null ? null : date.first(),
                date == null ? null : date.last(),
                time.published(),
                time.isDoubtful());
    }
}

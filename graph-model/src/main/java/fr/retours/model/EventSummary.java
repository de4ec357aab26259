package fr.retours.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event in a list.
 *
 * @param participants how many people took part
 */
public record EventSummary(
        EventId id,
        String title,
        EventKind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable PlaceRef place,
        @Nullable Attendance attendance,
        int participants) {}

package fr.retours.model;

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
        EventTime time,
        @Nullable PlaceRef place,
        @Nullable Attendance attendance,
        int participants) {}

package fr.retours.model.view;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.id.EventId;
import fr.retours.model.term.EventKind;
import fr.retours.model.time.EventTime;
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

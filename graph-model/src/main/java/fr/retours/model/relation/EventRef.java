package fr.retours.model.relation;

import fr.retours.model.EventId;
import fr.retours.model.EventKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event in short.
 *
 * @param start the first day; null when no recap says, never guessed
 * @param end the last day; null together with {@code start}
 */
public record EventRef(
        EventId id,
        String title,
        EventKind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {}

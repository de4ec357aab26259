package fr.retours.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role as given at one event.
 *
 * @param on the first day of the event, when known
 */
public record DatedRole(
        HeldRole role, EventId event, @Nullable LocalDate on) {}

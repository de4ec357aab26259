package fr.retours.model;

import org.jspecify.annotations.Nullable;

/**
 * A role as given at one event.
 *
 * @param on when the event began, when known
 */
public record DatedRole(
        HeldRole role, EventId event, @Nullable EventDate on) {}

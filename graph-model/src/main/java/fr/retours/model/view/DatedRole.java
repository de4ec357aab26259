package fr.retours.model.view;

import fr.retours.model.id.EventId;
import fr.retours.model.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * A role as given at one event.
 *
 * @param on when the event began, when known
 */
public record DatedRole(
        HeldRole role, EventId event, @Nullable EventDate on) {}

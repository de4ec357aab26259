package fr.retours.model.slice;

import fr.retours.model.fact.Body;
import fr.retours.model.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * A body with how often it stands in the events that pass.
 *
 * @param events how many of them
 * @param first when the earliest of these began, when one has a date
 * @param last when the latest of these began, when one has a date
 */
public record BodySlice(
        Body body,
        int events,
        @Nullable EventDate first,
        @Nullable EventDate last) {}

package fr.retours.model.slice;

import fr.retours.model.Body;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body with how often it stands in the events that pass.
 *
 * @param events how many of them
 * @param first first day of the earliest of these, when one has a day
 * @param last first day of the latest of these, when one has a day
 */
public record BodySlice(
        Body body,
        int events,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {}

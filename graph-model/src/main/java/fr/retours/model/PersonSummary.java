package fr.retours.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param events how many events they took part in
 * @param first first day of the earliest of these, when one has a day
 * @param last first day of the latest of these, when one has a day
 */
public record PersonSummary(
        Person person,
        int events,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {}

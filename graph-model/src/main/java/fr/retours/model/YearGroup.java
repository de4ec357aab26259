package fr.retours.model;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * How many events of one group began in one year. All of them add up to the number of events.
 *
 * @param year null for events without a day
 * @param group the slug of a kind or of a theme; empty for events without a main theme
 * @param events from 1
 */
public record YearGroup(@Nullable Year year, String group, long events) {}

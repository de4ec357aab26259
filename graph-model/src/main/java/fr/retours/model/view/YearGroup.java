package fr.retours.model.view;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * How many events of one group may lie in one year. An event counts in each year that its date meets.
 *
 * @param year null for events without a date
 * @param group the slug of a kind or of a theme; empty for events without a main theme
 * @param events from 1
 */
public record YearGroup(@Nullable Year year, String group, long events) {}

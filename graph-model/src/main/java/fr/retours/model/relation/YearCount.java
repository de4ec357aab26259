package fr.retours.model.relation;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * One year of an answer. What may lie in several years counts in each.
 *
 * @param year which the dates of the events meet; null for those without a date
 * @param events different events
 * @param relations different relationships with an event in this year
 * @param ties events counted once for each relationship that they are behind
 */
public record YearCount(@Nullable Year year, long events, long relations, long ties) {}

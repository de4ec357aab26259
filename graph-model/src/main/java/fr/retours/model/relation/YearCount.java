package fr.retours.model.relation;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * One year of an answer. Over all years, {@code events} and {@code ties} add up to those of the whole answer.
 *
 * @param year in which the events began; null for those without a day
 * @param events different events
 * @param relations different relationships with an event in this year
 * @param ties events counted once for each relationship that they are behind
 */
public record YearCount(@Nullable Year year, long events, long relations, long ties) {}

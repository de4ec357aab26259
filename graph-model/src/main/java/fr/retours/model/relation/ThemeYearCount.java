package fr.retours.model.relation;

import fr.retours.model.term.Theme;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * How many events about a theme somebody was at in one year. What may lie in several years counts in each.
 *
 * @param year which the dates of the events meet; null for those without a date
 */
public record ThemeYearCount(Theme theme, @Nullable Year year, long events) {}

package fr.retours.model.relation;

import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.term.Theme;

/**
 * How often a territory was at events about a theme.
 *
 * @param events some of them, latest first, each with how the territory stands in it and what is said of the theme; the
 *     total may be 0
 */
public record ThemeCell(Theme theme, Page<SharedEvent> events) {}

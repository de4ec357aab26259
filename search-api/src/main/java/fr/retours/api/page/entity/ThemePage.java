package fr.retours.api.page.entity;

import fr.retours.api.fact.Quotes;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.Pager;
import fr.retours.model.port.Page;
import fr.retours.model.relation.Relation;
import fr.retours.model.term.Theme;
import fr.retours.model.view.ThemeEvent;
import java.util.List;

/**
 * The page of a theme.
 *
 * @param events one stretch of them, latest first
 * @param total how many there are in all
 * @param people who took part in them, most often first
 * @param bodies which bodies took part in them, most often first
 * @param years how many of both, year by year, earliest first
 * @param narrowing by what the lists are narrowed; empty when they are whole
 * @param certainty how sure facts must be that the lists hold
 * @param files the same lists whole
 */
public record ThemePage(
        Theme theme,
        List<ThemeEvent> events,
        long total,
        Page<Relation> people,
        Page<Relation> bodies,
        List<ThemeYear> years,
        List<String> narrowing,
        CertaintyChoice certainty,
        ListFiles files,
        Pager pager,
        Quotes quotes) {
    /** Copies the events. */
    public ThemePage {
        events = List.copyOf(events);
        narrowing = List.copyOf(narrowing);
        years = List.copyOf(years);
    }

    /** Returns the largest number of people or bodies of one year, at least 1. */
    public long most() {
        return years.stream()
                .mapToLong(one -> Math.max(one.people(), one.bodies()))
                .max()
                .orElse(1);
    }
}

package fr.retours.api.page;

import fr.retours.api.fact.Quotes;
import fr.retours.model.Theme;
import fr.retours.model.ThemeEvent;
import java.util.List;

/**
 * The page of a theme.
 *
 * @param events one stretch of them, latest first
 * @param total how many there are in all
 */
public record ThemePage(Theme theme, List<ThemeEvent> events, long total, Pager pager, Quotes quotes) {
    /** Copies the events. */
    public ThemePage {
        events = List.copyOf(events);
    }
}

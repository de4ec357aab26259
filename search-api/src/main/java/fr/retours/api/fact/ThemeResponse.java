package fr.retours.api.fact;

import fr.retours.model.view.EventTheme;
import java.util.List;

/** A theme of an event on the wire: see {@link EventTheme}. */
public record ThemeResponse(String id, String label, boolean main, double confidence, List<Quote> evidence) {
    /** Makes the answer for a theme of an event. */
    public static ThemeResponse of(EventTheme about, Quotes quotes) {
        var theme = about.theme();
        var grounds = about.grounds();
        return new ThemeResponse(theme.id(), theme.label(), about.main(), grounds.confidence(), quotes.of(grounds));
    }
}

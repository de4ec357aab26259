package fr.retours.api.theme;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.retours.api.fact.FactForms;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.Theme;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How many events are about a theme. */
public record ThemeCount(
        @JsonUnwrapped @JsonSerialize(using = FactForms.ThemeSerializer.class)
        Theme theme,

        long events) {
    /** Counts the events about a theme that pass. */
    static ThemeCount of(Theme theme, ParticipationGraph graph, RelationFilter filter) {
        return new ThemeCount(
                theme, graph.eventsOf(theme, filter, PageWindow.FIRST).total());
    }

    /** Returns the themes that any event that passes is about, those with most events first. */
    public static List<ThemeCount> all(ParticipationGraph graph, RelationFilter filter) {
        return Arrays.stream(Theme.values())
                .map(theme -> of(theme, graph, filter))
                .filter(one -> one.events() > 0)
                .sorted(Comparator.comparingLong(ThemeCount::events).reversed())
                .toList();
    }
}

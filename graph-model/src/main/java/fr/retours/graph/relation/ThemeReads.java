package fr.retours.graph.relation;

import fr.retours.model.CollectiviteKind;
import fr.retours.model.Page;
import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import fr.retours.model.Window;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.relation.ThemeCell;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.neo4j.driver.SimpleQueryRunner;

/** The matrix of territories and themes. */
final class ThemeReads {
    private static final List<Theme> THEMES = Arrays.asList(Theme.values());
    private static final Comparator<Territory> MOST_EVENTS_FIRST =
            Comparator.<Territory>comparingInt(one -> -one.events).thenComparingInt(Territory::number);

    private final WebSlice slice;
    private final SharedEvents shared;
    private final int shown;

    private ThemeReads(SimpleQueryRunner neo4j, WebSlice slice, int shown) {
        this.slice = slice;
        this.shared = new SharedEvents(neo4j, slice);
        this.shown = shown;
    }

    static Page<TerritoryThemes> matrix(
            SimpleQueryRunner neo4j,
            EventWeb web,
            CollectiviteKind level,
            RelationFilter filter,
            int shown,
            Window window) {
        return new ThemeReads(neo4j, web.narrowed(neo4j, filter), shown).matrix(level, window);
    }

    private Page<TerritoryThemes> matrix(CollectiviteKind level, Window window) {
        var all = slice.web().territories(level).stream()
                .mapToObj(this::territory)
                .filter(one -> one.events > 0)
                .sorted(MOST_EVENTS_FIRST)
                .toList();
        var rows = window.of(all);
        rows.forEach(this::want);
        shared.read();
        return new Page<>(rows.stream().map(this::row).toList(), all.size());
    }

    private Territory territory(int number) {
        return new Territory(number, events(number).cardinality());
    }

    private BitSet events(int territory) {
        return slice.events(slice.standingFor(territory));
    }

    private void want(Territory territory) {
        BitSet events = events(territory.number);
        for (Theme theme : THEMES) {
            for (int event : shown(WebSlice.common(events, slice.eventsAbout(theme)))) {
                shared.wantWhole(territory.number, event);
                shared.wantThemes(List.of(theme), event);
            }
        }
    }

    private TerritoryThemes row(Territory territory) {
        BitSet events = events(territory.number);
        return new TerritoryThemes(
                slice.web().entity(territory.number),
                territory.events,
                THEMES.stream()
                        .map(theme -> cell(territory.number, theme, WebSlice.common(events, slice.eventsAbout(theme))))
                        .toList());
    }

    private ThemeCell cell(int territory, Theme theme, BitSet about) {
        var events = shown(about).stream()
                .map(event -> shared.event(event, List.of(territory), List.of(theme)))
                .toList();
        return new ThemeCell(theme, new Page<>(events, about.cardinality()));
    }

    private List<Integer> shown(BitSet about) {
        return about.stream().limit(shown).boxed().toList();
    }

    /**
     * A territory.
     *
     * @param events at how many it was
     */
    private record Territory(int number, int events) {}
}

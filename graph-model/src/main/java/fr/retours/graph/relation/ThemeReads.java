package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.relation.ThemeCell;
import fr.retours.model.relation.ThemeYearCount;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The matrix of territories and themes. */
final class ThemeReads {
    private static final List<Theme> THEMES = Arrays.asList(Theme.values());
    private static final Comparator<Territory> MOST_EVENTS_FIRST =
            Comparator.<Territory>comparingInt(one -> -one.events).thenComparingInt(Territory::number);

    private final SnapshotSlice slice;
    private final SharedEvents shared;
    private final int shown;

    private ThemeReads(SnapshotSlice slice, int shown) {
        this.slice = slice;
        this.shared = new SharedEvents(slice);
        this.shown = shown;
    }

    static Page<TerritoryThemes> matrix(
            GraphSnapshot snapshot, CollectiviteKind level, RelationFilter filter, int shown, PageWindow window) {
        return new ThemeReads(snapshot.narrowed(filter), shown).matrix(level, window);
    }

    /** Counts the rows, once for all who ask. */
    static long rows(GraphSnapshot snapshot, CollectiviteKind level, RelationFilter filter) {
        record Rows(CollectiviteKind level, RelationFilter filter) {}
        return snapshot.counts(
                new Rows(level, filter),
                () -> matrix(snapshot, level, filter, 0, PageWindow.FIRST).total());
    }

    static List<ThemeYearCount> byYear(GraphSnapshot snapshot, EntityId entity, RelationFilter filter) {
        int number = snapshot.number(entity);
        return number == GraphSnapshot.NOBODY
                ? List.of()
                : new ThemeReads(snapshot.narrowed(filter), 0)
                        .byYear(number, filter.events().basis());
    }

    private List<ThemeYearCount> byYear(int entity, DateBasis basis) {
        BitSet events = events(entity);
        return THEMES.stream()
                .flatMap(theme -> {
                    var years = new YearTally(slice.snapshot(), basis);
                    NumberSets.common(events, slice.eventsAbout(theme)).stream()
                            .forEach(event -> years.meet(entity, entity, event, 0, null));
                    return years.counts().stream().map(one -> new ThemeYearCount(theme, one.year(), one.events()));
                })
                .toList();
    }

    private Page<TerritoryThemes> matrix(CollectiviteKind level, PageWindow window) {
        var all = slice.snapshot().entities().territories(level).stream()
                .mapToObj(this::territory)
                .filter(one -> one.events > 0)
                .sorted(MOST_EVENTS_FIRST)
                .toList();
        var rows = window.of(all);
        return new Page<>(rows.stream().map(this::row).toList(), all.size());
    }

    private Territory territory(int number) {
        return new Territory(number, events(number).cardinality());
    }

    private BitSet events(int territory) {
        return slice.events(slice.standingFor(territory));
    }

    private TerritoryThemes row(Territory territory) {
        BitSet events = events(territory.number);
        return new TerritoryThemes(
                slice.snapshot().entity(territory.number),
                territory.events,
                THEMES.stream()
                        .map(theme ->
                                cell(territory.number, theme, NumberSets.common(events, slice.eventsAbout(theme))))
                        .toList());
    }

    private ThemeCell cell(int territory, Theme theme, BitSet about) {
        var events = shown(about).stream()
                .map(event -> shared.event(event, List.of(territory), List.of(), List.of(theme)))
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

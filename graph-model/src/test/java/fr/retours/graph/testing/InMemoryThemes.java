package fr.retours.graph.testing;

import fr.retours.model.id.EntityId;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.relation.ThemeCell;
import fr.retours.model.relation.ThemeYearCount;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Theme;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Themes of territories, and of years, worked out anew from the facts, in the plainest way. */
record InMemoryThemes(Corpus corpus, RelationFilter filter) {
    /** Lists territories of a level with the events of each theme there, as many as are to be shown. */
    Page<TerritoryThemes> of(CollectiviteKind level, int shown, PageWindow window) {
        return InMemoryRelations.page(
                        corpus.territories(level.slug() + ":")
                                .map(one -> row(one, shown))
                                .filter(one -> one.events() > 0)
                                .sorted(Comparator.comparingLong(TerritoryThemes::events)
                                        .reversed()
                                        .thenComparing(one ->
                                                Meeting.folded(one.territory().name()))
                                        .thenComparing(
                                                one -> one.territory().id().value())),
                        window)
                .boundBy(
                        filter,
                        whole -> corpus.territories(level.slug() + ":")
                                .filter(one -> InMemoryRelations.scenes(whole, true, corpus)
                                        .anyMatch(there -> there.standing(one, whole.rollUp())
                                                .isPresent()))
                                .count());
    }

    /** Counts the events of an entity by theme and year. */
    List<ThemeYearCount> byYear(EntityId entity) {
        var there = InMemoryRelations.scenes(filter, true, corpus)
                .filter(one -> one.standing(entity, filter.rollUp()).isPresent())
                .toList();
        return Arrays.stream(Theme.values())
                .flatMap(theme -> there.stream()
                        .filter(one -> one.about(theme).isPresent())
                        .flatMap(one -> one.reported().years(filter.events().basis()).stream())
                        .collect(Collectors.groupingBy(year -> year, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(Comparator.comparing(
                                one -> one.getKey().orElse(null),
                                Comparator.nullsLast(Comparator.<Year>naturalOrder())))
                        .map(one -> new ThemeYearCount(theme, one.getKey().orElse(null), one.getValue())))
                .toList();
    }

    private TerritoryThemes row(EntityId id, int shown) {
        var at = InMemoryRelations.scenes(filter, true, corpus)
                .filter(one -> one.standing(id, filter.rollUp()).isPresent())
                .sorted(InMemoryRelations.LATEST_FIRST)
                .toList();
        return new TerritoryThemes(
                corpus.ref(id),
                at.size(),
                Arrays.stream(Theme.values())
                        .map(theme -> {
                            var about = at.stream()
                                    .filter(one -> one.about(theme).isPresent())
                                    .toList();
                            return new ThemeCell(
                                    theme,
                                    new Page<>(
                                            about.stream()
                                                    .limit(shown)
                                                    .map(one -> InMemoryRelations.shared(
                                                            one, List.of(id), filter.rollUp(), corpus, List.of(theme)))
                                                    .toList(),
                                            about.size()));
                        })
                        .toList());
    }
}

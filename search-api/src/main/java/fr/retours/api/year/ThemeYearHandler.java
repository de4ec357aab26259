package fr.retours.api.year;

import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.request.KnownEntities;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.PageWindow;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.ThemeYearCount;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Serves {@code /graph/theme-years}: the events of a person or body by theme and year. */
public record ThemeYearHandler(RelationGraph graph, RelationFilters filters) {
    /** Where it is, behind {@link RouteRegistry#API}. */
    public static final String PATH = "/graph/theme-years";

    private record AskedYears(Optional<EntityId> id, RelationAsk ask) {}

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                        PATH,
                        ThemeYearsResponse.class,
                        given -> new AskedYears(
                                given.id("id", EntityId::of, QueryParameters.ENTITY), filters.readWithRollUp(given)),
                        asked -> new ThemeYearsResponse(counts(asked)),
                        (asked, found) -> asked.ask().notes(found.cells().isEmpty()),
                        (asked, found) -> leftOut(asked))
                .table("theme-years", YearTable.THEMES, asked -> TableRows.of(counts(asked))));
    }

    private long leftOut(AskedYears asked) {
        return graph.common(Set.of(asked.id().orElseThrow()), asked.ask().filter(), PageWindow.FIRST)
                .leftOut();
    }

    private List<ThemeYearCount> counts(AskedYears asked) {
        EntityId id = asked.id().orElseThrow();
        var counts = graph.themesByYear(id, asked.ask().filter());
        if (counts.isEmpty()) {
            KnownEntities.require(graph, List.of(id));
        }
        return counts;
    }

    /** What is counted, by theme then year. */
    private record ThemeYearsResponse(List<ThemeYearCount> cells) {}
}

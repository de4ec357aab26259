package fr.retours.api.year;

import fr.retours.api.answer.Routes;
import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.relation.Known;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.Window;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.ThemeYearCount;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Serves {@code /graph/theme-years}: the events of a person or body by theme and year. */
public final class ThemeYearHandler {
    /** Where it is, behind {@link Routes#API}. */
    public static final String PATH = "/graph/theme-years";

    private static final String EXAMPLE = "person:patricia-andriot, commune:63113, org:rtes";

    private final RelationGraph graph;
    private final RelationFilters filters;

    /** Counts in the graph. */
    public ThemeYearHandler(RelationGraph graph, RelationFilters filters) {
        this.graph = graph;
        this.filters = filters;
    }

    private record AskedYears(Optional<EntityId> id, RelationAsk ask) {}

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                        PATH,
                        (ctx, given) ->
                                new AskedYears(given.id("id", EntityId::of, EXAMPLE), filters.readWithRollUp(given)),
                        (asked, quotes) -> new ThemeYearsResponse(
                                counts(asked).stream().map(CellResponse::of).toList()),
                        (asked, found) -> asked.ask().notes(found.cells().isEmpty()),
                        (asked, found) -> leftOut(asked))
                .table("theme-years", YearTable.THEMES, asked -> TableRows.of(counts(asked))));
    }

    private long leftOut(AskedYears asked) {
        return graph.common(Set.of(asked.id().orElseThrow()), asked.ask().filter(), Window.FIRST)
                .leftOut();
    }

    private List<ThemeYearCount> counts(AskedYears asked) {
        EntityId id = asked.id().orElseThrow();
        var counts = graph.themesByYear(id, asked.ask().filter());
        if (counts.isEmpty()) {
            Known.require(graph, List.of(id));
        }
        return counts;
    }

    /** What is counted, by theme then year. */
    private record ThemeYearsResponse(List<CellResponse> cells) {}

    /** How many events about a theme there were in a year: see {@link ThemeYearCount}. */
    private record CellResponse(
            String theme, String label, @Nullable Integer year, long events) {
        static CellResponse of(ThemeYearCount count) {
            Year year = count.year();
            return new CellResponse(
                    count.theme().id(), count.theme().label(), year == null ? null : year.getValue(), count.events());
        }
    }
}

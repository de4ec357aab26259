package fr.retours.api.theme;

import fr.retours.api.answer.Notes;
import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.export.table.Column;
import fr.retours.api.export.table.Table;
import fr.retours.api.fact.EventSummaryResponse;
import fr.retours.api.fact.Quote;
import fr.retours.api.fact.Quotes;
import fr.retours.api.list.FactQuestion;
import fr.retours.api.list.FactTable;
import fr.retours.api.request.Filters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.port.Page;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.Window;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.view.ThemeEvent;
import io.javalin.http.Context;
import java.util.List;

/** Serves {@code /themes}. */
public final class ThemeHandler {
    private static final List<Column<ThemeCount>> COLUMNS = new Table.Builder<ThemeCount>()
            .text("id", one -> one.theme().id())
            .text("label", one -> one.theme().label())
            .integer("events", ThemeCount::events)
            .columns();

    private final ParticipationGraph graph;
    private final RelationFilters filters;

    /** Reads from the graph. */
    public ThemeHandler(ParticipationGraph graph, RelationFilters filters) {
        this.graph = graph;
        this.filters = filters;
    }

    /** Adds the views. */
    public void register(ApiViews views) {
        views.add(ApiView.list(
                        "/themes",
                        (ctx, given) -> filters.read(given),
                        this::themes,
                        (theme, quotes) -> ThemeResponse.of(theme),
                        RelationAsk::notes)
                .table("themes", COLUMNS, asked -> TableRows.of(ThemeCount.all(graph, asked.filter()))));
        views.add(ApiView.item(
                "/themes/{id}",
                (ctx, given) -> FactQuestion.ofAny(asked(ctx), given),
                (asked, quotes) -> ThemeResponse.of(ThemeCount.of(asked.about(), graph, asked.filter())),
                (asked, found) -> Notes.NONE,
                (asked, found) ->
                        ThemeCount.of(asked.about(), graph, asked.filter().howeverSure())
                                        .events()
                                - found.events()));
        views.add(FactTable.THEME_EVENTS.view(
                "/themes/{id}/events",
                (ctx, given) -> new FactQuestion<>(asked(ctx), filters.read(given)),
                (asked, window) -> graph.eventsOf(asked.about(), asked.filter(), window),
                ThemeEventResponse::of));
    }

    private Page<ThemeCount> themes(RelationAsk asked, Window window) {
        var all = ThemeCount.all(graph, asked.filter());
        return new Page<>(window.of(all), all.size())
                .boundBy(asked.filter(), whole -> ThemeCount.all(graph, whole).size());
    }

    private static Theme asked(Context ctx) {
        return PathIds.read(ctx, id -> Slugged.of(Theme.class, Filters.bareTheme(id)));
    }

    private record ThemeResponse(String id, String label, long events) {
        static ThemeResponse of(ThemeCount one) {
            return new ThemeResponse(one.theme().id(), one.theme().label(), one.events());
        }
    }

    /** An event about a theme, on the wire: see {@link ThemeEvent}. */
    private record ThemeEventResponse(
            EventSummaryResponse event, boolean main, double confidence, List<Quote> evidence) {
        static ThemeEventResponse of(ThemeEvent about, Quotes quotes) {
            var grounds = about.grounds();
            return new ThemeEventResponse(
                    EventSummaryResponse.of(about.event()), about.main(), grounds.confidence(), quotes.of(grounds));
        }
    }
}

package fr.retours.api.theme;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.export.Separator;
import fr.retours.api.export.TableFiles;
import fr.retours.api.export.table.Column;
import fr.retours.api.export.table.Table;
import fr.retours.api.fact.EventSummaryResponse;
import fr.retours.api.fact.Quote;
import fr.retours.api.fact.Quotes;
import fr.retours.api.list.FactLists;
import fr.retours.api.list.FactQuestion;
import fr.retours.api.list.FactTable;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.Windows;
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
    private final Answers answers;
    private final FactLists lists;
    private final TableFiles tables;
    private final RelationFilters filters;

    /** Reads from the graph; lists of events are sent by {@code lists}, other tables by {@code tables}. */
    public ThemeHandler(
            ParticipationGraph graph, Answers answers, FactLists lists, TableFiles tables, RelationFilters filters) {
        this.graph = graph;
        this.answers = answers;
        this.lists = lists;
        this.tables = tables;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        tables.register(routes, "/themes", this::themes, this::file);
        routes.resource("/themes/{id}", this::theme);
        lists.register(
                routes,
                "/themes/{id}/events",
                FactTable.THEME_EVENTS,
                (ctx, given) -> new FactQuestion<>(asked(ctx), filters.read(given)),
                this::events,
                ThemeEventResponse::of);
    }

    private void themes(Context ctx) {
        record Wanted(RelationAsk ask, Window window) {}
        var wanted = Parameters.read(ctx, given -> {
            TableFiles.readPage(given);
            return new Wanted(filters.read(given), Windows.read(given));
        });
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            var all = ThemeCount.all(graph, wanted.ask().filter());
            var page = new Page<>(wanted.window().of(all), all.size())
                    .boundBy(
                            wanted.ask().filter(),
                            whole -> ThemeCount.all(graph, whole).size());
            return Stretch.of(page, ThemeResponse::of)
                    .with(Notes.of(wanted.ask().warnings(all.isEmpty()), null));
        });
    }

    private void file(Context ctx) {
        record Wanted(RelationAsk ask, Separator separator) {}
        var wanted = Parameters.read(
                ctx, given -> new Wanted(filters.read(given), TableFiles.readFile(given, List.of("limit", "offset"))));
        tables.send(ctx, "themes", COLUMNS, wanted.separator(), rows -> {
            for (ThemeCount one : ThemeCount.all(graph, wanted.ask().filter())) {
                rows.accept(one);
            }
        });
    }

    private void theme(Context ctx) {
        var filter = Parameters.read(ctx, given -> FactQuestion.ofAny(asked(ctx), given))
                .filter();
        Theme theme = asked(ctx);
        answers.item(
                ctx,
                Source.GRAPH,
                () -> ThemeResponse.of(ThemeCount.of(theme, graph, filter)),
                found -> Notes.NONE,
                found -> ThemeCount.of(theme, graph, filter.howeverSure()).events() - found.events());
    }

    private Page<ThemeEvent> events(FactQuestion<Theme> asked, Window window) {
        return graph.eventsOf(asked.about(), asked.filter(), window);
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

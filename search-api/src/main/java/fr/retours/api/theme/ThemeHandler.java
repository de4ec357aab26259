package fr.retours.api.theme;

import fr.retours.api.answer.Notes;
import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
import fr.retours.api.list.FactQuestion;
import fr.retours.api.list.FactTable;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import java.util.List;

/** Serves {@code /themes}. */
public record ThemeHandler(ParticipationGraph graph, RelationFilters filters) {
    private static final List<TableColumn<ThemeCount>> COLUMNS = new ExportTable.Builder<ThemeCount>()
            .text("id", one -> one.theme().id())
            .text("label", one -> one.theme().label())
            .integer("events", ThemeCount::events)
            .columns();

    /** Adds the views. */
    public void register(ApiViews views) {
        views.add(ApiView.list("/themes", ThemeCount.class, filters::read, this::themes, RelationAsk::notes)
                .table("themes", COLUMNS, asked -> TableRows.of(ThemeCount.all(graph, asked.filter()))));
        views.add(ApiView.item(
                "/themes/{id}",
                ThemeCount.class,
                given -> FactQuestion.ofAny(given.path("id", PathIds::theme), given),
                asked -> ThemeCount.of(asked.about(), graph, asked.filter()),
                (asked, found) -> Notes.NONE,
                (asked, found) ->
                        ThemeCount.of(asked.about(), graph, asked.filter().howeverSure())
                                        .events()
                                - found.events()));
        views.add(FactTable.THEME_EVENTS.view(
                "/themes/{id}/events",
                given -> new FactQuestion<>(given.path("id", PathIds::theme), filters.read(given)),
                (asked, window) -> graph.eventsOf(asked.about(), asked.filter(), window)));
    }

    private Page<ThemeCount> themes(RelationAsk asked, PageWindow window) {
        var all = ThemeCount.all(graph, asked.filter());
        return new Page<>(window.of(all), all.size())
                .boundBy(asked.filter(), whole -> ThemeCount.all(graph, whole).size());
    }
}

package fr.retours.api.matrix;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.matrix.CountMatrix.Cell;
import fr.retours.api.matrix.CountMatrix.Heading;
import fr.retours.api.matrix.CountMatrix.Row;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.relation.CooperationHandler;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.WindowReader;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Serves {@code /questions/themes-territoires}: which territories are at events about what. */
public record ThemeMatrixHandler(PageViews views) {
    private static final List<String> KNOWN = RelationFilters.beside("level", "roll_up");
    private static final String THEME = "theme";

    /** Adds the page and its picture. */
    public void register() {
        MatrixFrame.register(views, QuestionKind.THEMES, "themes-territoires", this::asked, this::page);
    }

    private record Asked(CollectiviteKind level, RelationAsk ask, PageWindow window, FilteredAddress address) {}

    private Asked asked(QueryParameters given) {
        return new Asked(
                given.choiceOf("level", CooperationHandler.LEVELS, CollectiviteKind.REGION),
                views.filters().readRolledUp(given),
                WindowReader.read(given),
                new FilteredAddress(QuestionKind.THEMES.path(), given.understood()));
    }

    private MatrixPage page(Asked asked) {
        var filter = asked.ask().filter();
        Page<TerritoryThemes> found = views.relations().themes(asked.level(), filter, 0, asked.window());
        CountMatrix matrix = matrix(found.items(), asked);
        return new MatrixPage(
                QuestionKind.THEMES,
                views.listed(asked.address(), filter, found.leftOut()),
                asked.level(),
                filter.rollUp(),
                null,
                null,
                matrix,
                List.of(),
                matrix.isEmpty()
                        ? List.of()
                        : MatrixFrame.files(
                                asked.address(), RouteRegistry.API + CooperationHandler.PATH + "/themes", KNOWN, "CSV"),
                PageViews.pager(asked.window(), found.total(), asked.address()),
                asked.ask().warnings(found.total() == 0));
    }

    /** Themes of which there is nothing have no column, nor have, under a filter of themes, others. */
    private static CountMatrix matrix(List<TerritoryThemes> rows, Asked asked) {
        Set<Theme> wanted = asked.ask().filter().events().themes().any();
        List<Theme> themes = Arrays.stream(Theme.values())
                .filter(theme -> wanted.isEmpty() || wanted.contains(theme))
                .filter(theme -> rows.stream().anyMatch(row -> row.about(theme) > 0))
                .toList();
        return new CountMatrix(
                themes.stream()
                        .map(theme -> new Heading(theme.label(), PagePaths.theme(theme.id())))
                        .toList(),
                rows.stream().map(row -> row(row, themes, asked.address())).toList());
    }

    private static Row row(TerritoryThemes row, List<Theme> themes, FilteredAddress page) {
        var territory = row.territory();
        FilteredAddress events =
                MatrixFrame.events(page).with("id", territory.id().value());
        for (String theme : page.values(THEME)) {
            events = theme.startsWith("-") ? events : events.minus(THEME, theme);
        }
        FilteredAddress of = events;
        return new Row(
                new Heading(territory.name(), PagePaths.entity(territory.id())),
                themes.stream()
                        .map(theme -> Cell.of(
                                row.about(theme), of.plus(THEME, theme.slug()).toString()))
                        .toList());
    }
}

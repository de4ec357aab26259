package fr.retours.api.matrix;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.matrix.CountMatrix.Cell;
import fr.retours.api.matrix.CountMatrix.Heading;
import fr.retours.api.matrix.CountMatrix.Row;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.search.FrequentNames;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.question.NameField;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.question.TypedNameFinder;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.year.ThemeYearHandler;
import fr.retours.model.port.PageWindow;
import fr.retours.model.relation.ThemeYearCount;
import fr.retours.model.term.Theme;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Serves {@code /questions/annees-themes}: what the events of a person or body were about, year by year. */
public record YearMatrixHandler(PageViews views) {
    private static final List<String> KNOWN = RelationFilters.beside("id", "roll_up");

    /** Adds the page and its picture. */
    public void register() {
        MatrixFrame.register(views, QuestionKind.YEARS, "annees-themes", this::asked, this::page);
    }

    private record Asked(TypedNameFinder.Sent who, RelationAsk ask, FilteredAddress address) {}

    private Asked asked(QueryParameters given) {
        return new Asked(
                TypedNameFinder.Sent.read(given, "id"),
                views.filters().readRolledUp(given),
                new FilteredAddress(QuestionKind.YEARS.path(), given.understood()));
    }

    private MatrixPage page(Asked asked) {
        NameField who = new TypedNameFinder(views).find(asked.who(), asked.address());
        var filter = asked.ask().filter();
        FilteredAddress address = asked.address().without("id_name").with("id", who.id());
        List<ThemeYearCount> counts = who.chosen() == null
                ? List.of()
                : views.relations().themesByYear(who.chosen().id(), filter);
        long leftOut = who.chosen() == null
                ? 0
                : views.relations()
                        .common(Set.of(who.chosen().id()), filter, PageWindow.FIRST)
                        .leftOut();
        CountMatrix matrix = matrix(counts, address);
        var narrowing = views.listed(asked.address(), filter, leftOut);
        return new MatrixPage(
                QuestionKind.YEARS,
                narrowing,
                null,
                filter.rollUp(),
                null,
                who,
                matrix,
                who.typed().isBlank()
                        ? new FrequentNames(views.facts().search())
                                .of(
                                        narrowing.years(),
                                        id -> asked.address().with("id", id).toString())
                        : List.of(),
                matrix.isEmpty()
                        ? List.of()
                        : MatrixFrame.files(address, RouteRegistry.API + ThemeYearHandler.PATH, KNOWN, "CSV"),
                PageViews.pager(PageWindow.FIRST, 0, address),
                asked.ask().warnings(who.chosen() != null && counts.isEmpty()));
    }

    private static CountMatrix matrix(List<ThemeYearCount> counts, FilteredAddress page) {
        List<Year> years = counts.stream()
                .map(ThemeYearCount::year)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        List<Theme> themes =
                counts.stream().map(ThemeYearCount::theme).distinct().toList();
        return new CountMatrix(
                years.stream().map(year -> new Heading(year.toString(), null)).toList(),
                themes.stream().map(theme -> row(theme, years, counts, page)).toList());
    }

    private static Row row(Theme theme, List<Year> years, List<ThemeYearCount> counts, FilteredAddress page) {
        FilteredAddress about = MatrixFrame.events(page)
                .with("id", page.values("id").getFirst())
                .with("theme", theme.slug());
        return new Row(
                new Heading(theme.label(), PagePaths.theme(theme.id())),
                years.stream()
                        .map(year -> Cell.of(
                                counts.stream()
                                        .filter(one -> one.theme() == theme && year.equals(one.year()))
                                        .mapToLong(ThemeYearCount::events)
                                        .sum(),
                                about.with("from", YearChoice.firstDay(year.getValue()))
                                        .with("to", YearChoice.lastDay(year.getValue()))
                                        .toString()))
                        .toList());
    }
}

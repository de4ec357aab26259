package fr.retours.api.directory;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.directory.DirectoryPage.Column;
import fr.retours.api.directory.DirectoryPage.Letter;
import fr.retours.api.directory.DirectoryPage.Row;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.frame.SiteSection;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.relation.AskedRelation;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.WindowReader;
import fr.retours.api.theme.ThemeCount;
import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.EventOrder;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.Organisations;
import fr.retours.model.relation.RelationQuestion.People;
import fr.retours.model.relation.RelationQuestion.Territories;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.view.EventSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves the directories. The parameters of a page are those of the list in the API. */
public record DirectoryPageHandler(PageViews views) {
    private static final String KIND = "kind";

    /** Adds the pages. */
    public void register() {
        list(DirectoryKind.PEOPLE, AskedRelation::people);
        list(DirectoryKind.ORGANISATIONS, AskedRelation::organisations);
        list(DirectoryKind.TERRITORIES, AskedRelation::territories);
        add(DirectoryKind.THEMES, given -> question(given, DirectoryKind.THEMES), this::themes);
        add(
                DirectoryKind.EVENTS,
                given -> {
                    var order = given.choice("order", EventOrder.class, EventOrder.LATEST);
                    return new ListedEvents(order, question(given, DirectoryKind.EVENTS));
                },
                this::events);
    }

    private <T> void add(
            DirectoryKind directory, Function<QueryParameters, T> reader, Function<T, DirectoryPage> maker) {
        views.add(directory.path(), "directory", reader, maker::apply);
    }

    private void list(DirectoryKind directory, BiFunction<QueryParameters, RelationFilters, AskedRelation> reader) {
        record Wanted(AskedRelation asked, PageWindow window, FilteredAddress address) {}
        add(
                directory,
                given -> {
                    var asked = reader.apply(given, views.filters());
                    return new Wanted(
                            asked, WindowReader.read(given), new FilteredAddress(directory.path(), given.understood()));
                },
                wanted -> page(directory, wanted.asked(), wanted.window(), wanted.address()));
    }

    private DirectoryPage page(
            DirectoryKind directory, AskedRelation asked, PageWindow window, FilteredAddress address) {
        var filter = asked.ask().filter();
        var found = views.relations().relations(asked.question(), filter, asked.view(), window);
        var fields = fields(directory, address);
        var certainty = CertaintyChoice.ofListed(address, filter.minConfidence(), found.leftOut());
        var quotes = views.quotes();
        return new DirectoryPage(
                directory,
                views.narrowing(certainty, views.years(filter.events()), fields),
                fields,
                letters(asked, address),
                OrderColumns.of(asked.view().order(), address),
                found.items().stream().map(one -> row(one, address, quotes)).toList(),
                List.of(),
                within(asked.question(), address),
                found.total(),
                directory == DirectoryKind.TERRITORIES
                                && address.without(RelationFilters.MIN_CONFIDENCE)
                                        .parameters()
                                        .isEmpty()
                        ? new TerritoryTree(views.graph(), views.relations()).read(filter)
                        : List.of(),
                asked.ask().warnings(found.total() == 0),
                file(directory, certainty),
                PageViews.pager(window, found.total(), address));
    }

    private static Row row(Relation one, FilteredAddress address, ProofQuotes quotes) {
        var latest = one.events().items().stream().findFirst();
        return new Row(
                one.to().name(),
                PagePaths.entity(one.to().id()),
                one.to().id() instanceof CollectiviteId territory
                        ? territory.kind().map(FrenchLabels::of).orElse("")
                        : latest.flatMap(event -> event.who().getFirst().standing().roles().stream()
                                        .findFirst())
                                .map(quotes::role)
                                .orElse(""),
                one.strength().events(),
                address.at(SiteSection.TIMELINE.path(), RelationFilters.PARAMETERS)
                        .with("id", one.to().id().value())
                        .toString(),
                FrenchDays.of(one.first(), one.last()),
                latest.map(event -> event.event()).orElse(null));
    }

    private List<Letter> letters(AskedRelation asked, FilteredAddress address) {
        var first = address.without("offset");
        String chosen = first.values("initial").stream().findFirst().orElse("");
        return views
                .relations()
                .initials(underAnyLetter(asked.question()), asked.ask().filter())
                .entrySet()
                .stream()
                .map(one -> new Letter(
                        one.getKey().equals("0")
                                ? Wording.text("directory.no-letter")
                                : one.getKey().toUpperCase(Locale.ROOT),
                        one.getKey().equals(chosen)
                                ? first.without("initial").toString()
                                : first.with("initial", one.getKey()).toString(),
                        one.getKey().equals(chosen),
                        one.getValue()))
                .toList();
    }

    private static RelationQuestion underAnyLetter(RelationQuestion question) {
        return switch (question) {
            case People one -> new People(one.names().underAnyLetter(), one.function(), one.functionContains());
            case Organisations one -> new Organisations(one.names().underAnyLetter());
            case Territories one ->
                new Territories(one.level(), one.within(), one.names().underAnyLetter());
            default -> question;
        };
    }

    private @Nullable PageLink within(RelationQuestion question, FilteredAddress address) {
        var within = question instanceof Territories one ? one.within() : null;
        return within == null
                ? null
                : new PageLink(
                        views.label(within),
                        address.without("within").without("offset").toString());
    }

    /** What the other directories are asked. */
    private record Question(DirectoryKind directory, RelationAsk ask, PageWindow window, FilteredAddress address) {}

    private Question question(QueryParameters given, DirectoryKind directory) {
        var ask = views.filters().read(given);
        var window = WindowReader.read(given);
        return new Question(directory, ask, window, new FilteredAddress(directory.path(), given.understood()));
    }

    private DirectoryPage themes(Question question) {
        var filter = question.ask().filter();
        List<Row> rows = ThemeCount.all(views.graph(), filter).stream()
                .map(one -> row(one.theme(), one.events(), question.address()))
                .toList();
        var page = new Page<>(question.window().of(rows), rows.size())
                .boundBy(filter, whole -> ThemeCount.all(views.graph(), whole).size());
        return plain(question, List.of(), page.items(), List.of(), page);
    }

    private static Row row(Theme theme, long events, FilteredAddress address) {
        return new Row(
                theme.label(),
                PagePaths.theme(theme.id()),
                "",
                events,
                address.at(DirectoryKind.EVENTS.path(), RelationFilters.PARAMETERS)
                        .with("theme", theme.slug())
                        .toString(),
                "",
                null);
    }

    private record ListedEvents(EventOrder order, Question question) {}

    private DirectoryPage events(ListedEvents listed) {
        var question = listed.question();
        var filter = question.ask().filter();
        var found = views.graph().events(filter.events(), filter.minConfidence(), listed.order(), question.window());
        return plain(question, OrderColumns.of(listed.order(), question.address()), List.of(), found.items(), found);
    }

    private DirectoryPage plain(
            Question question, List<Column> columns, List<Row> rows, List<EventSummary> events, Page<?> found) {
        var directory = question.directory();
        var address = question.address();
        var fields = fields(directory, address);
        var filter = question.ask().filter();
        var certainty = CertaintyChoice.ofListed(address, filter.minConfidence(), found.leftOut());
        long total = found.total();
        return new DirectoryPage(
                directory,
                views.narrowing(certainty, views.years(filter.events()), fields),
                fields,
                List.of(),
                columns,
                rows,
                events,
                null,
                total,
                List.of(),
                question.ask().warnings(total == 0),
                file(directory, certainty),
                PageViews.pager(question.window(), total, address));
    }

    /** Returns the parameters that the form has a field for: several values, and excluded ones, are chips. */
    private static List<String> fields(DirectoryKind directory, FilteredAddress address) {
        Stream<String> own = switch (directory) {
            case PEOPLE -> Stream.of("q", "initial", "function", "part", KIND);
            case ORGANISATIONS -> Stream.of("q", "initial", KIND);
            case TERRITORIES -> Stream.of("q", "initial", "level", "roll_up", KIND);
            case THEMES, EVENTS -> Stream.of(KIND);
        };
        return own.filter(name -> address.values(name).size() <= 1
                        && address.values(name).stream().noneMatch(value -> value.startsWith("-")))
                .toList();
    }

    /** The API gives the same list whole. */
    private static String file(DirectoryKind directory, CertaintyChoice certainty) {
        FilteredAddress address = certainty.address();
        FilteredAddress list = switch (directory) {
            case PEOPLE -> new FilteredAddress(RouteRegistry.API + "/people", address.parameters());
            case ORGANISATIONS, TERRITORIES, THEMES ->
                new FilteredAddress(RouteRegistry.API + directory.path(), address.parameters());
            case EVENTS ->
                certainty.bounding(address.at(RouteRegistry.API + "/exports/events", RelationFilters.PARAMETERS));
        };
        return list.without("limit").without("offset").with("format", "csv").toString();
    }

    /** The heads of columns that lead to a directory in another order. */
    private static final class OrderColumns {
        private static final List<RelationOrder> ORDERS =
                List.of(RelationOrder.NAME, RelationOrder.COUNT, RelationOrder.LATEST);

        private OrderColumns() {}

        /** Returns those of people and bodies. */
        static List<Column> of(RelationOrder order, FilteredAddress address) {
            return ORDERS.stream()
                    .map(one -> new Column(
                            Wording.text("directory.order." + one.slug()),
                            ordered(address, one, RelationOrder.COUNT),
                            one == order,
                            one != RelationOrder.NAME))
                    .toList();
        }

        /** Returns those of events. */
        static List<Column> of(EventOrder order, FilteredAddress address) {
            return Arrays.stream(EventOrder.values())
                    .map(one -> new Column(
                            Wording.text("directory.order.events." + one.slug()),
                            ordered(address, one, EventOrder.LATEST),
                            one == order,
                            true))
                    .toList();
        }

        private static <E extends Slugged> String ordered(FilteredAddress address, E order, E usual) {
            var first = address.without("offset").without("order");
            return (order.equals(usual) ? first : first.with("order", order.slug())).toString();
        }
    }
}

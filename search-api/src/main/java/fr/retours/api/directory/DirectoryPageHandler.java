package fr.retours.api.directory;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.Routes;
import fr.retours.api.directory.DirectoryPage.Column;
import fr.retours.api.directory.DirectoryPage.Letter;
import fr.retours.api.directory.DirectoryPage.Row;
import fr.retours.api.fact.Quotes;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.frame.Section;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.relation.Asked;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.Windows;
import fr.retours.api.theme.ThemeCount;
import fr.retours.api.wording.Days;
import fr.retours.api.wording.Labels;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.EventOrder;
import fr.retours.model.port.Page;
import fr.retours.model.port.Window;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.Organisations;
import fr.retours.model.relation.RelationQuestion.People;
import fr.retours.model.relation.RelationQuestion.Territories;
import fr.retours.model.term.Theme;
import fr.retours.model.view.EventSummary;
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
        list(DirectoryKind.PEOPLE, Asked::people);
        list(DirectoryKind.ORGANISATIONS, Asked::organisations);
        list(DirectoryKind.TERRITORIES, Asked::territories);
        add(DirectoryKind.THEMES, given -> question(given, DirectoryKind.THEMES), this::themes);
        add(
                DirectoryKind.EVENTS,
                given -> {
                    var order = given.choice("order", EventOrder.class, EventOrder.LATEST);
                    return new ListedEvents(order, question(given, DirectoryKind.EVENTS));
                },
                this::events);
    }

    private <T> void add(DirectoryKind directory, Function<Parameters, T> reader, Function<T, DirectoryPage> maker) {
        views.add(directory.path(), "directory", reader, maker::apply);
    }

    private void list(DirectoryKind directory, BiFunction<Parameters, RelationFilters, Asked> reader) {
        record Wanted(Asked asked, Window window, Address address) {}
        add(
                directory,
                given -> {
                    var asked = reader.apply(given, views.filters());
                    return new Wanted(asked, Windows.read(given), new Address(directory.path(), given.understood()));
                },
                wanted -> page(directory, wanted.asked(), wanted.window(), wanted.address()));
    }

    private DirectoryPage page(DirectoryKind directory, Asked asked, Window window, Address address) {
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

    private static Row row(Relation one, Address address, Quotes quotes) {
        var latest = one.events().items().stream().findFirst();
        return new Row(
                one.to().name(),
                PagePaths.entity(one.to().id()),
                one.to().id() instanceof CollectiviteId territory
                        ? territory.kind().map(Labels::of).orElse("")
                        : latest.flatMap(event -> event.who().getFirst().standing().roles().stream()
                                        .findFirst())
                                .map(quotes::role)
                                .orElse(""),
                one.strength().events(),
                address.at(Section.TIMELINE.path(), RelationFilters.PARAMETERS)
                        .with("id", one.to().id().value())
                        .toString(),
                Days.of(one.first(), one.last()),
                latest.map(event -> event.event()).orElse(null));
    }

    private List<Letter> letters(Asked asked, Address address) {
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

    private @Nullable Link within(RelationQuestion question, Address address) {
        var within = question instanceof Territories one ? one.within() : null;
        return within == null
                ? null
                : new Link(
                        views.label(within),
                        address.without("within").without("offset").toString());
    }

    /** What the other directories are asked. */
    private record Question(DirectoryKind directory, RelationAsk ask, Window window, Address address) {}

    private Question question(Parameters given, DirectoryKind directory) {
        var ask = views.filters().read(given);
        var window = Windows.read(given);
        return new Question(directory, ask, window, new Address(directory.path(), given.understood()));
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

    private static Row row(Theme theme, long events, Address address) {
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
    private static List<String> fields(DirectoryKind directory, Address address) {
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
        Address address = certainty.address();
        Address list = switch (directory) {
            case PEOPLE -> new Address(Routes.API + "/people", address.parameters());
            case ORGANISATIONS, TERRITORIES, THEMES -> new Address(Routes.API + directory.path(), address.parameters());
            case EVENTS -> certainty.bounding(address.at(Routes.API + "/exports/events", RelationFilters.PARAMETERS));
        };
        return list.without("limit").without("offset").with("format", "csv").toString();
    }
}

package fr.retours.api.question;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.FactSources;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.FrequentNames;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.relation.RelationHandler;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.api.request.Windows;
import fr.retours.model.id.BodyId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.Page;
import fr.retours.model.port.Window;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationView;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/** Serves {@code /questions/paroles}: who was at events as holder of a function at a body. */
public final class SpokespeoplePageHandler {
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("roll_up", "min_events"), RelationFilters.PARAMETERS.stream())
            .toList();

    private final FactSources facts;
    private final NameFinder names;
    private final FrequentNames frequent;
    private final RelationFilters filters;
    private final PageSender pages;

    /** Shows what {@code facts} tell, and whom to begin with from the index. */
    public SpokespeoplePageHandler(FactSources facts, RecapSearch search, RelationFilters filters, PageSender pages) {
        this.facts = facts;
        this.names = new NameFinder(facts.relations());
        this.frequent = new FrequentNames(search);
        this.filters = filters;
        this.pages = pages;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.get(QuestionKind.SPOKESPEOPLE.path(), this::show);
    }

    private record Wanted(NameFinder.Sent body, RelationAsk ask, RelationView view, Window window, Address address) {}

    private void show(Context ctx) {
        Wanted wanted = Parameters.readPage(
                ctx,
                given -> new Wanted(
                        NameFinder.Sent.readBody(given, "id"),
                        filters.readWithRollUp(given),
                        RelationViews.read(given, RelationOrder.COUNT),
                        Windows.read(given),
                        new Address(QuestionKind.SPOKESPEOPLE.path(), given.understood())));
        pages.send(ctx, Source.GRAPH, "spokespeople", () -> page(wanted));
    }

    private SpokespeoplePage page(Wanted wanted) {
        NameField body = names.findBody(wanted.body(), wanted.address());
        BodyId id = body.chosen() != null && body.chosen().id() instanceof BodyId one ? one : null;
        var filter = wanted.ask().filter();
        Page<Relation> people = id == null
                ? new Page<>(List.of(), 0)
                : facts.relations().relations(new Spokespeople(id), filter, wanted.view(), wanted.window());
        var counts = facts.graph().eventsByYear(EventFilter.NONE, EventGrouping.KIND);
        var years = YearChoice.of(counts, filter.events());
        var first = wanted.address().without("offset");
        return new SpokespeoplePage(
                Narrowing.of(
                        CertaintyChoice.ofListed(wanted.address(), filter.minConfidence(), people.leftOut()),
                        years,
                        facts.relations()::label),
                body,
                filter.rollUp(),
                people,
                Pager.of(
                        wanted.window(),
                        people.total(),
                        offset -> (offset == 0 ? first : first.with("offset", Integer.toString(offset))).toString()),
                id == null || people.total() == 0
                        ? List.of()
                        : List.of(new Link(
                                "CSV",
                                first.at(RelationHandler.people(id), KNOWN)
                                        .with("format", "csv")
                                        .toString())),
                body.typed().isBlank()
                        ? frequent.bodies(years, one -> first.with("id", one).toString())
                        : List.of(),
                wanted.ask().warnings(id != null && people.total() == 0),
                facts.quoting().quotes());
    }
}

package fr.retours.api.question;

import fr.retours.api.fact.FactSources;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.search.FrequentNames;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.relation.RelationHandler;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.api.request.Windows;
import fr.retours.model.id.BodyId;
import fr.retours.model.port.Page;
import fr.retours.model.port.Window;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationView;
import fr.retours.text.RecapSearch;
import java.util.List;

/** Serves {@code /questions/paroles}: who was at events as holder of a function at a body. */
public final class SpokespeoplePageHandler {
    private static final List<String> KNOWN = RelationFilters.beside("roll_up", "min_events");

    private final PageViews views;
    private final FactSources facts;
    private final NameFinder names;
    private final FrequentNames frequent;

    /** Shows what {@code views} read, and whom to begin with from the index. */
    public SpokespeoplePageHandler(PageViews views, RecapSearch search) {
        this.views = views;
        this.facts = views.facts();
        this.names = new NameFinder(views);
        this.frequent = new FrequentNames(search);
    }

    /** Adds the page. */
    public void register() {
        views.add(
                QuestionKind.SPOKESPEOPLE.path(),
                "spokespeople",
                given -> new Wanted(
                        NameFinder.Sent.readBody(given, "id"),
                        views.filters().readWithRollUp(given),
                        RelationViews.read(given, RelationOrder.COUNT),
                        Windows.read(given),
                        new Address(QuestionKind.SPOKESPEOPLE.path(), given.understood())),
                this::page);
    }

    private record Wanted(NameFinder.Sent body, RelationAsk ask, RelationView view, Window window, Address address) {}

    private SpokespeoplePage page(Wanted wanted) {
        NameField body = names.findBody(wanted.body(), wanted.address());
        BodyId id = body.chosen() != null && body.chosen().id() instanceof BodyId one ? one : null;
        var filter = wanted.ask().filter();
        Page<Relation> people = id == null
                ? new Page<>(List.of(), 0)
                : facts.relations().relations(new Spokespeople(id), filter, wanted.view(), wanted.window());
        var narrowing = views.listed(wanted.address(), filter, people.leftOut());
        var first = wanted.address().without("offset");
        return new SpokespeoplePage(
                narrowing,
                body,
                filter.rollUp(),
                people,
                PageViews.pager(wanted.window(), people.total(), first),
                id == null || people.total() == 0
                        ? List.of()
                        : List.of(new Link(
                                "CSV",
                                first.at(RelationHandler.people(id), KNOWN)
                                        .with("format", "csv")
                                        .toString())),
                body.typed().isBlank()
                        ? frequent.bodies(
                                narrowing.years(), one -> first.with("id", one).toString())
                        : List.of(),
                wanted.ask().warnings(id != null && people.total() == 0),
                facts.quoting().quotes());
    }
}

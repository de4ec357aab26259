package fr.retours.api.question;

import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.ChoiceGroup;
import fr.retours.api.page.search.FrequentNames;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.relation.RelationHandler;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.api.request.WindowReader;
import fr.retours.model.id.BodyId;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationView;
import java.util.List;

/** Serves {@code /questions/paroles}: who was at events as holder of a function at a body. */
public record SpokespeoplePageHandler(PageViews views) {
    private static final List<String> KNOWN = RelationFilters.beside("roll_up", "min_events");

    /** Adds the page. */
    public void register() {
        views.add(
                QuestionKind.SPOKESPEOPLE.path(),
                "spokespeople",
                given -> new Wanted(
                        TypedNameFinder.Sent.readBody(given, "id"),
                        views.filters().readWithRollUp(given),
                        RelationViews.read(given, RelationOrder.COUNT),
                        WindowReader.read(given),
                        new FilteredAddress(QuestionKind.SPOKESPEOPLE.path(), given.understood())),
                this::page);
    }

    private record Wanted(
            TypedNameFinder.Sent body,
            RelationAsk ask,
            RelationView view,
            PageWindow window,
            FilteredAddress address) {}

    private SpokespeoplePage page(Wanted wanted) {
        NameField body = new TypedNameFinder(views).findBody(wanted.body(), wanted.address());
        BodyId id = body.chosen() != null && body.chosen().id() instanceof BodyId one ? one : null;
        var filter = wanted.ask().filter();
        Page<Relation> people = id == null
                ? new Page<>(List.of(), 0)
                : views.relations().relations(new Spokespeople(id), filter, wanted.view(), wanted.window());
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
                        : List.of(new PageLink(
                                "CSV",
                                first.at(RelationHandler.people(id), KNOWN)
                                        .with("format", "csv")
                                        .toString())),
                body.typed().isBlank()
                        ? new FrequentNames(views.facts().search())
                                .bodies(
                                        narrowing.years(),
                                        one -> first.with("id", one).toString())
                        : List.of(),
                wanted.ask().warnings(id != null && people.total() == 0),
                views.quotes());
    }

    /**
     * Who spoke for a body.
     *
     * @param body the field for its name
     * @param rollUp whether a territory stands for all that lies in it
     * @param people one stretch of them, each with some of the events
     * @param files all of them as files; empty until a body is chosen
     * @param frequent which bodies to begin with; empty once one is asked for
     * @param warnings what there is to tell of the filter
     */
    public record SpokespeoplePage(
            GraphNarrowing narrowing,
            NameField body,
            boolean rollUp,
            Page<Relation> people,
            Pager pager,
            List<PageLink> files,
            List<ChoiceGroup> frequent,
            List<String> warnings,
            ProofQuotes quotes) {}
}

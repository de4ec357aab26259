package fr.retours.api.page.entity;

import fr.retours.api.answer.Paging;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.Quoting;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.port.Window;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationView;
import io.javalin.http.Context;
import java.util.List;

/** Serves the pages of events and people; the lists of a person pass the filter that the address tells, as in the API. */
public final class FactPageHandler {
    private static final Window MOST = new Window(Window.MAX_LIMIT, 0);
    private static final RelationView COMPANIONS = new RelationView(RelationOrder.COUNT, 1, 10);

    /** As many recaps without event as a page shows. */
    static final Window CITING = new Window(10, 0);

    private static final Window RELATED = new Window(5, 0);
    private static final int IN_COMMON = 4;

    private final ParticipationGraph graph;
    private final RelationGraph relations;
    private final Quoting quoting;
    private final RelationFilters filters;
    private final PageSender pages;

    /** Makes the pages from {@code facts}, narrowed by {@code filters}. */
    public FactPageHandler(FactSources facts, RelationFilters filters, PageSender pages) {
        this.graph = facts.graph();
        this.relations = facts.relations();
        this.quoting = facts.quoting();
        this.filters = filters;
        this.pages = pages;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.get("/evenements/{id}", this::event);
        routes.get("/personnes/{id}", this::person);
    }

    private void event(Context ctx) {
        EventId id = PathIds.read(ctx, EventId::new);
        record Asked(double least, Address address) {}
        Asked asked = Parameters.readPage(
                ctx,
                given ->
                        new Asked(RelationFilters.leastConfidence(given), new Address(ctx.path(), given.understood())));
        double least = asked.least();
        var counting = RelationFilter.ANY.withMinConfidence(least);
        pages.send(ctx, Source.GRAPH, "event", () -> {
            var detail = graph.event(id).orElseThrow(() -> new UnknownIdException(id.value()));
            var surer = detail.surer(least);
            var people = graph.participants(id, counting, MOST);
            long leftOut = people.leftOut() + detail.facts() - surer.facts();
            return new EventPage(
                    new EventFacts(surer, people.items(), people.total(), quoting.quotes()),
                    CertaintyChoice.ofListed(asked.address(), least, leftOut),
                    new ListFiles(asked.address(), "/events/" + id),
                    relations
                            .related(id, RelationFilter.NONE.withMinConfidence(least), IN_COMMON, RELATED)
                            .items());
        });
    }

    private void person(Context ctx) {
        PersonId id = PathIds.read(ctx, PersonId::new);
        AskedFacts asked = AskedFacts.read(ctx, filters::read);
        pages.send(ctx, Source.GRAPH, "person", () -> {
            var person = graph.person(id, asked.filter().minConfidence())
                    .orElseThrow(() -> new UnknownIdException(id.value()));
            var events = graph.eventsOf(id, asked.ask().withCited(), asked.window());
            var met = relations.relations(new Companions(id, true), asked.filter(), COMPANIONS, MOST);
            var pager = pager(ctx, asked.window(), events.total());
            var citing = graph.recapsCiting(id, asked.filter().minConfidence(), CITING);
            return new PersonPage(
                    person,
                    events.items(),
                    met,
                    citing,
                    asked.ask().narrowing(),
                    asked.certainty(List.of(events, met, citing)),
                    asked.files("/people/" + id),
                    pager,
                    quoting.quotes());
        });
    }

    /** Makes the way through a list; whatever else the address asks for stays asked for. */
    static Pager pager(Context ctx, Window window, long total) {
        return Pager.of(window, total, offset -> Paging.at(ctx.path(), ctx.queryString(), offset));
    }
}

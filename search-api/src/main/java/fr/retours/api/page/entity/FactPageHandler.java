package fr.retours.api.page.entity;

import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.meeting.RelatedEvent;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationView;
import io.javalin.http.Context;
import java.util.List;

/** Serves the pages of events and people; the lists of a person pass the filter that the address tells, as in the API. */
public record FactPageHandler(PageViews views) {
    private static final PageWindow MOST = new PageWindow(PageWindow.MAX_LIMIT, 0);
    private static final RelationView COMPANIONS = new RelationView(RelationOrder.COUNT, 1, 10);

    /** As many recaps without event as a page shows. */
    static final PageWindow CITING = new PageWindow(10, 0);

    private static final PageWindow RELATED = new PageWindow(5, 0);
    private static final int IN_COMMON = 4;

    /** Adds the pages. */
    public void register() {
        views.add("/evenements/{id}", "event", FactPageHandler::askedEvent, this::event);
        views.add(
                "/personnes/{id}",
                "person",
                (ctx, given) -> AskedFacts.read(
                        PathIds.read(ctx, PersonId::new),
                        views.filters().read(given),
                        given,
                        views.pages().address(ctx)),
                this::person);
    }

    private record AskedEvent(EventId id, double least, FilteredAddress address) {}

    private static AskedEvent askedEvent(Context ctx, QueryParameters given) {
        return new AskedEvent(
                PathIds.read(ctx, EventId::new),
                RelationFilters.leastConfidence(given),
                new FilteredAddress(ctx.path(), given.understood()));
    }

    private EventPage event(AskedEvent asked) {
        EventId id = asked.id();
        double least = asked.least();
        var counting = RelationFilter.ANY.withMinConfidence(least);
        var detail = views.graph().event(id).orElseThrow(() -> new UnknownIdException(id.value()));
        var surer = detail.surer(least);
        var people = views.graph().participants(id, counting, MOST);
        long leftOut = people.leftOut() + detail.facts() - surer.facts();
        return new EventPage(
                new EventFacts(surer, people.items(), people.total(), views.quotes()),
                CertaintyChoice.ofListed(asked.address(), least, leftOut),
                new ListFiles(asked.address(), "/events/" + id),
                views.relations()
                        .related(id, RelationFilter.NONE.withMinConfidence(least), IN_COMMON, RELATED)
                        .items());
    }

    private PersonPage person(AskedFacts<PersonId> asked) {
        PersonId id = asked.about();
        var person = views.graph()
                .person(id, asked.filter().minConfidence())
                .orElseThrow(() -> new UnknownIdException(id.value()));
        var events = views.graph().eventsOf(id, asked.ask().withCited(), asked.window());
        var met = views.relations().relations(new Companions(id, true), asked.filter(), COMPANIONS, MOST);
        var citing = views.graph().recapsCiting(id, asked.filter().minConfidence(), CITING);
        return new PersonPage(
                person,
                events.items(),
                met,
                citing,
                asked.ask().narrowing(),
                asked.certainty(List.of(events, met, citing)),
                asked.files("/people/" + id),
                asked.pager(events.total()),
                views.quotes());
    }

    /**
     * The page of an event.
     *
     * @param certainty how sure facts must be that the page shows
     * @param files the lists whole
     * @param related events that have people, bodies or themes in common with it, nearest first
     */
    public record EventPage(EventFacts facts, CertaintyChoice certainty, ListFiles files, List<RelatedEvent> related) {}
}

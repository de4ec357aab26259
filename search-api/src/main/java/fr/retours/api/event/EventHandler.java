package fr.retours.api.event;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.fact.EventSummaryResponse;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.Quoting;
import fr.retours.api.list.FactLists;
import fr.retours.api.list.FactQuestion;
import fr.retours.api.list.FactTable;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.request.Windows;
import fr.retours.model.id.EventId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventOrder;
import fr.retours.model.port.Page;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.Window;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.LinkedBody;
import fr.retours.model.view.Participant;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/** Serves {@code /events}. */
public final class EventHandler {
    private final ParticipationGraph graph;
    private final Quoting quoting;
    private final Answers answers;
    private final FactLists lists;
    private final Filters filters;

    /** Reads from {@code facts}; who was at an event is sent by {@code lists}. */
    public EventHandler(FactSources facts, Answers answers, FactLists lists, Filters filters) {
        this.graph = facts.graph();
        this.quoting = facts.quoting();
        this.answers = answers;
        this.lists = lists;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/events", this::events);
        routes.resource("/events/{id}", this::event);
        lists.register(
                routes,
                "/events/{id}/people",
                FactTable.EVENT_PEOPLE,
                EventHandler::asked,
                this::people,
                ParticipantResponse::of);
        lists.register(
                routes,
                "/events/{id}/bodies",
                FactTable.EVENT_BODIES,
                EventHandler::asked,
                this::bodies,
                LinkedBodyResponse::of);
    }

    private void events(Context ctx) {
        record Wanted(EventFilter filter, double leastConfidence, EventOrder order, Window window) {}
        var wanted = Parameters.read(
                ctx,
                given -> new Wanted(
                        filters.read(given),
                        RelationFilters.leastConfidence(given),
                        given.choice("order", EventOrder.class, EventOrder.LATEST),
                        Windows.read(given)));
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            var page = graph.events(wanted.filter(), wanted.leastConfidence(), wanted.order(), wanted.window());
            return Stretch.of(page, EventSummaryResponse::of);
        });
    }

    private void event(Context ctx) {
        Parameters.none(ctx);
        EventId id = PathIds.read(ctx, EventId::new);
        answers.item(ctx, Source.GRAPH, () -> EventDetailResponse.of(detail(id), quoting.quotes()));
    }

    private static FactQuestion<EventId> asked(Context ctx, Parameters given) {
        return FactQuestion.of(PathIds.read(ctx, EventId::new), RelationFilters.readFacts(given));
    }

    private Page<Participant> people(FactQuestion<EventId> asked, Window window) {
        Page<Participant> page = graph.participants(asked.about(), asked.filter(), window);
        if (page.total() == 0) {
            detail(asked.about());
        }
        return page;
    }

    private Page<LinkedBody> bodies(FactQuestion<EventId> asked, Window window) {
        boolean all = !asked.filter().tookPartOnly();
        EventDetail detail = detail(asked.about());
        List<LinkedBody> bodies =
                bodies(detail.surer(asked.filter().minConfidence()), all).toList();
        return new Page<>(window.of(bodies), bodies.size())
                .outOf(bodies(detail, all).count());
    }

    private static Stream<LinkedBody> bodies(EventDetail detail, boolean all) {
        return detail.bodies().stream().filter(one -> all || one.tookPart());
    }

    private EventDetail detail(EventId id) {
        return graph.event(id).orElseThrow(() -> new UnknownIdException(id.value()));
    }
}

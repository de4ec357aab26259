package fr.retours.api.event;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.fact.EventSummaryResponse;
import fr.retours.api.fact.Quoting;
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
import fr.retours.model.port.RelationFilter;
import fr.retours.model.port.Window;
import fr.retours.model.view.Participant;
import io.javalin.http.Context;

/** Serves {@code /events}. */
public final class EventHandler {
    private final ParticipationGraph graph;
    private final Quoting quoting;
    private final Answers answers;
    private final Filters filters;

    /** Reads from the graph, and quotes with {@code quoting}. */
    public EventHandler(ParticipationGraph graph, Quoting quoting, Answers answers, Filters filters) {
        this.graph = graph;
        this.quoting = quoting;
        this.answers = answers;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/events", this::events);
        routes.resource("/events/{id}", this::event);
        routes.resource("/events/{id}/people", this::people);
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
        answers.item(
                ctx,
                Source.GRAPH,
                () -> graph.event(id)
                        .map(event -> EventDetailResponse.of(event, quoting.quotes()))
                        .orElseThrow(() -> new UnknownIdException(id.value())));
    }

    private void people(Context ctx) {
        record Wanted(RelationFilter filter, Window window) {}
        var wanted = Parameters.read(ctx, given -> new Wanted(RelationFilters.readFacts(given), Windows.read(given)));
        EventId id = PathIds.read(ctx, EventId::new);
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            Page<Participant> page = graph.participants(id, wanted.filter(), wanted.window());
            if (page.total() == 0 && graph.event(id).isEmpty()) {
                throw new UnknownIdException(id.value());
            }
            var quotes = quoting.quotes();
            return Stretch.of(page, one -> ParticipantResponse.of(one, quotes));
        });
    }
}

package fr.retours.api.person;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.fact.Quotes;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.Presences;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.request.Windows;
import fr.retours.model.EventFilter;
import fr.retours.model.Page;
import fr.retours.model.ParticipationGraph;
import fr.retours.model.PersonId;
import fr.retours.model.PersonQuery;
import fr.retours.model.Window;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import io.javalin.http.Context;

/** Serves {@code /people}. */
public final class PersonHandler {
    private static final int MOST_MIN_EVENTS = 10_000;

    private final ParticipationGraph graph;
    private final RecapSearch search;
    private final Answers answers;
    private final Filters filters;

    /** Reads from the graph, and quotes from {@code search}. */
    public PersonHandler(ParticipationGraph graph, RecapSearch search, Answers answers, Filters filters) {
        this.graph = graph;
        this.search = search;
        this.answers = answers;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/people", this::people);
        routes.resource("/people/{id}", this::person);
        routes.resource("/people/{id}/events", this::events);
        routes.resource("/people/{id}/co-participants", this::coParticipants);
    }

    private void people(Context ctx) {
        record Wanted(PersonQuery query, Window window) {}
        var wanted = Parameters.read(ctx, given -> new Wanted(query(given), Windows.read(given)));
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            var page = graph.people(wanted.query(), wanted.window());
            return Stretch.of(page, PersonResponse::of);
        });
    }

    private PersonQuery query(Parameters given) {
        String words = given.text("q", SearchRequest.MAX_QUERY);
        var filter = filters.read(given);
        return new PersonQuery(words, filter, given.number("min_events", 0, MOST_MIN_EVENTS, 0));
    }

    private void person(Context ctx) {
        Parameters.none(ctx);
        PersonId id = PathIds.read(ctx, PersonId::new);
        answers.item(
                ctx,
                Source.GRAPH,
                () -> graph.person(id)
                        .map(person -> PersonDetailResponse.of(person, new Quotes(search)))
                        .orElseThrow(() -> new UnknownIdException(id.value())));
    }

    private void events(Context ctx) {
        record Wanted(boolean tookPartOnly, EventFilter filter, Window window) {}
        var wanted = Parameters.read(
                ctx, given -> new Wanted(Presences.tookPartOnly(given), filters.read(given), Windows.read(given)));
        PersonId id = PathIds.read(ctx, PersonId::new);
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            var page = known(id, graph.eventsOf(id, wanted.tookPartOnly(), wanted.filter(), wanted.window()));
            var quotes = new Quotes(search);
            return Stretch.of(page, event -> PersonEventResponse.of(event, quotes));
        });
    }

    private void coParticipants(Context ctx) {
        record Wanted(EventFilter filter, Window window) {}
        var wanted = Parameters.read(ctx, given -> new Wanted(filters.read(given), Windows.read(given)));
        PersonId id = PathIds.read(ctx, PersonId::new);
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            var page = known(id, graph.coParticipants(id, wanted.filter(), wanted.window()));
            return Stretch.of(page, one -> one);
        });
    }

    /** Returns the page; an empty one may be that of nobody. */
    private <T> Page<T> known(PersonId id, Page<T> page) {
        if (page.total() == 0 && graph.person(id).isEmpty()) {
            throw new UnknownIdException(id.value());
        }
        return page;
    }
}

package fr.retours.api.person;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.fact.CitingRecapResponse;
import fr.retours.api.fact.Quoting;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.request.Windows;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.Page;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.Window;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.PersonEvent;
import io.javalin.http.Context;

/** Serves a person. */
public final class PersonHandler {
    private final ParticipationGraph graph;
    private final Quoting quoting;
    private final Answers answers;
    private final RelationFilters filters;

    /** Reads from the graph, and quotes with {@code quoting}. */
    public PersonHandler(ParticipationGraph graph, Quoting quoting, Answers answers, RelationFilters filters) {
        this.graph = graph;
        this.quoting = quoting;
        this.answers = answers;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/people/{id}", this::person);
        routes.resource("/people/{id}/events", this::events);
        routes.resource("/people/{id}/documents", this::documents);
    }

    private void person(Context ctx) {
        Parameters.none(ctx);
        PersonId id = PathIds.read(ctx, PersonId::new);
        answers.item(
                ctx,
                Source.GRAPH,
                () -> graph.person(id)
                        .map(person -> PersonDetailResponse.of(person, quoting.quotes()))
                        .orElseThrow(() -> new UnknownIdException(id.value())));
    }

    private void events(Context ctx) {
        record Wanted(RelationAsk ask, Window window) {}
        var wanted = Parameters.read(ctx, given -> new Wanted(filters.read(given), Windows.read(given)));
        PersonId id = PathIds.read(ctx, PersonId::new);
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            var page = known(id, graph.eventsOf(id, wanted.ask().filter(), wanted.window()));
            var quotes = quoting.quotes();
            return Stretch.of(page, (PersonEvent event) -> PersonEventResponse.of(event, quotes))
                    .with(Notes.of(wanted.ask().warnings(page.total() == 0), null));
        });
    }

    private void documents(Context ctx) {
        Window window = Parameters.read(ctx, Windows::read);
        PersonId id = PathIds.read(ctx, PersonId::new);
        answers.list(ctx, Source.GRAPH, window, () -> {
            var quotes = quoting.quotes();
            return Stretch.of(
                    known(id, graph.recapsCiting(id, window)),
                    (CitingRecap recap) -> CitingRecapResponse.of(recap, quotes));
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

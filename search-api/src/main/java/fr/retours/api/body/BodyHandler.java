package fr.retours.api.body;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.fact.CitingRecapResponse;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.Quoting;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.request.Windows;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.port.Page;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.port.Window;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.CitingRecap;
import io.javalin.http.Context;
import java.util.function.Function;

/** Serves {@code /collectivites} and {@code /organisations}. */
public final class BodyHandler {
    private final ParticipationGraph graph;
    private final TerritoryCodes codes;
    private final Quoting quoting;
    private final Answers answers;
    private final RelationFilters filters;

    /** Reads from these, as {@code filters} ask. */
    public BodyHandler(FactSources facts, Answers answers, RelationFilters filters) {
        this.graph = facts.graph();
        this.codes = facts.codes();
        this.quoting = facts.quoting();
        this.answers = answers;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        register(routes, "/collectivites/{id}", ctx -> PathIds.collectivite(ctx, codes));
        register(routes, "/organisations/{id}", ctx -> PathIds.read(ctx, OrganisationId::new));
    }

    private void register(Routes routes, String path, Function<Context, BodyId> id) {
        routes.resource(path, ctx -> body(ctx, id.apply(ctx)));
        routes.resource(path + "/events", ctx -> events(ctx, id.apply(ctx)));
        routes.resource(path + "/documents", ctx -> documents(ctx, id.apply(ctx)));
    }

    private void body(Context ctx, BodyId id) {
        Parameters.none(ctx);
        answers.item(
                ctx,
                Source.GRAPH,
                () -> graph.body(id)
                        .map(one -> BodyResponse.of(one, codes))
                        .orElseThrow(() -> new UnknownIdException(id.value())));
    }

    private void events(Context ctx, BodyId id) {
        record Wanted(RelationAsk ask, Window window) {}
        var wanted = Parameters.read(ctx, given -> new Wanted(filters.read(given), Windows.read(given)));
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            var page = known(id, graph.eventsOf(id, wanted.ask().filter(), wanted.window()));
            var quotes = quoting.quotes();
            return Stretch.of(page, (BodyEvent event) -> BodyEventResponse.of(event, quotes))
                    .with(Notes.of(wanted.ask().warnings(page.total() == 0), null));
        });
    }

    private void documents(Context ctx, BodyId id) {
        Window window = Parameters.read(ctx, Windows::read);
        answers.list(ctx, Source.GRAPH, window, () -> {
            var quotes = quoting.quotes();
            return Stretch.of(
                    known(id, graph.recapsCiting(id, window)),
                    (CitingRecap recap) -> CitingRecapResponse.of(recap, quotes));
        });
    }

    /** Returns the page; an empty one may be that of nothing. */
    private <T> Page<T> known(BodyId id, Page<T> page) {
        if (page.total() == 0 && graph.body(id).isEmpty()) {
            throw new UnknownIdException(id.value());
        }
        return page;
    }
}

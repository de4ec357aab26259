package fr.retours.api.body;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.CitingRecapResponse;
import fr.retours.api.fact.FactSources;
import fr.retours.api.list.FactLists;
import fr.retours.api.list.FactQuestion;
import fr.retours.api.list.FactTable;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.port.Page;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.port.Window;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.CitingRecap;
import io.javalin.http.Context;
import java.util.function.Function;

/** Serves {@code /collectivites} and {@code /organisations}. */
public final class BodyHandler {
    private final ParticipationGraph graph;
    private final TerritoryCodes codes;
    private final Answers answers;
    private final FactLists lists;
    private final RelationFilters filters;

    /** Reads from {@code facts}, as {@code filters} ask; lists are sent by {@code lists}. */
    public BodyHandler(FactSources facts, Answers answers, FactLists lists, RelationFilters filters) {
        this.graph = facts.graph();
        this.codes = facts.codes();
        this.answers = answers;
        this.lists = lists;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        register(routes, "/collectivites/{id}", ctx -> PathIds.collectivite(ctx, codes));
        register(routes, "/organisations/{id}", ctx -> PathIds.read(ctx, OrganisationId::new));
    }

    private void register(Routes routes, String path, Function<Context, BodyId> id) {
        routes.resource(path, ctx -> body(ctx, id.apply(ctx)));
        lists.register(
                routes,
                path + "/events",
                FactTable.BODY_EVENTS,
                (ctx, given) -> new FactQuestion<>(id.apply(ctx), filters.read(given)),
                this::events,
                BodyEventResponse::of);
        lists.register(
                routes,
                path + "/documents",
                FactTable.DOCUMENTS,
                (ctx, given) -> FactQuestion.ofAny(id.apply(ctx), given),
                this::documents,
                CitingRecapResponse::of);
    }

    private void body(Context ctx, BodyId id) {
        double least = Parameters.read(ctx, RelationFilters::leastConfidence);
        answers.item(
                ctx,
                Source.GRAPH,
                () -> BodyResponse.of(detail(id, least), codes),
                found -> Notes.NONE,
                found -> (long) detail(id, 0).appearances() - detail(id, least).appearances());
    }

    private BodyDetail detail(BodyId id, double least) {
        return graph.body(id, least).orElseThrow(() -> new UnknownIdException(id.value()));
    }

    private Page<BodyEvent> events(FactQuestion<BodyId> asked, Window window) {
        return known(asked.about(), graph.eventsOf(asked.about(), asked.filter(), window));
    }

    private Page<CitingRecap> documents(FactQuestion<BodyId> asked, Window window) {
        return known(
                asked.about(), graph.recapsCiting(asked.about(), asked.filter().minConfidence(), window));
    }

    /** Returns the page; an empty one may be that of nothing. */
    private <T> Page<T> known(BodyId id, Page<T> page) {
        if (page.total() == 0 && graph.body(id).isEmpty()) {
            throw new UnknownIdException(id.value());
        }
        return page;
    }
}

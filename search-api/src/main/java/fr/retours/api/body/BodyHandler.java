package fr.retours.api.body;

import fr.retours.api.answer.Notes;
import fr.retours.api.fact.CitingRecapResponse;
import fr.retours.api.fact.FactSources;
import fr.retours.api.list.FactQuestion;
import fr.retours.api.list.FactTable;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
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
    private final RelationFilters filters;

    /** Reads from {@code facts}, as {@code filters} ask. */
    public BodyHandler(FactSources facts, RelationFilters filters) {
        this.graph = facts.graph();
        this.codes = facts.codes();
        this.filters = filters;
    }

    /** Adds the views. */
    public void register(ApiViews views) {
        register(views, "/collectivites/{id}", ctx -> PathIds.collectivite(ctx, codes));
        register(views, "/organisations/{id}", ctx -> PathIds.read(ctx, OrganisationId::new));
    }

    private void register(ApiViews views, String path, Function<Context, BodyId> id) {
        ApiView.Reader<FactQuestion<BodyId>> any = (ctx, given) -> FactQuestion.ofAny(id.apply(ctx), given);
        views.add(ApiView.item(
                path,
                any,
                (asked, quotes) -> BodyResponse.of(detail(asked), codes),
                (asked, found) -> Notes.NONE,
                (asked, found) -> (long) detail(FactQuestion.of(
                                        asked.about(), asked.filter().howeverSure()))
                                .appearances()
                        - detail(asked).appearances()));
        views.add(FactTable.BODY_EVENTS.view(
                path + "/events",
                (ctx, given) -> new FactQuestion<>(id.apply(ctx), filters.read(given)),
                this::events,
                BodyEventResponse::of));
        views.add(FactTable.DOCUMENTS.view(path + "/documents", any, this::documents, CitingRecapResponse::of));
    }

    private BodyDetail detail(FactQuestion<BodyId> asked) {
        return graph.body(asked.about(), asked.filter().minConfidence())
                .orElseThrow(() -> new UnknownIdException(asked.about().value()));
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

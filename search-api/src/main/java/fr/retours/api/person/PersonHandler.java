package fr.retours.api.person;

import fr.retours.api.answer.Notes;
import fr.retours.api.fact.CitingRecapResponse;
import fr.retours.api.fact.FactSources;
import fr.retours.api.list.FactQuestion;
import fr.retours.api.list.FactTable;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.Page;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.Window;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.PersonDetail;
import fr.retours.model.view.PersonEvent;
import io.javalin.http.Context;

/** Serves a person. */
public final class PersonHandler {
    private final ParticipationGraph graph;
    private final RelationFilters filters;

    /** Reads from {@code facts}. */
    public PersonHandler(FactSources facts, RelationFilters filters) {
        this.graph = facts.graph();
        this.filters = filters;
    }

    /** Adds the views. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                "/people/{id}",
                PersonHandler::any,
                (asked, quotes) -> PersonDetailResponse.of(
                        detail(asked.about(), asked.filter().minConfidence()), quotes),
                (asked, found) -> Notes.NONE,
                (asked, found) -> (long) detail(asked.about(), 0).person().events() - found.events()));
        views.add(FactTable.PERSON_EVENTS.view(
                "/people/{id}/events",
                (ctx, given) -> new FactQuestion<>(PathIds.read(ctx, PersonId::new), filters.read(given)),
                this::events,
                PersonEventResponse::of));
        views.add(FactTable.DOCUMENTS.view(
                "/people/{id}/documents", PersonHandler::any, this::documents, CitingRecapResponse::of));
    }

    private static FactQuestion<PersonId> any(Context ctx, Parameters given) {
        return FactQuestion.ofAny(PathIds.read(ctx, PersonId::new), given);
    }

    private PersonDetail detail(PersonId id, double least) {
        return graph.person(id, least).orElseThrow(() -> new UnknownIdException(id.value()));
    }

    private Page<PersonEvent> events(FactQuestion<PersonId> asked, Window window) {
        return known(asked.about(), graph.eventsOf(asked.about(), asked.filter(), window));
    }

    private Page<CitingRecap> documents(FactQuestion<PersonId> asked, Window window) {
        return known(
                asked.about(), graph.recapsCiting(asked.about(), asked.filter().minConfidence(), window));
    }

    /** Returns the page; an empty one may be that of nobody. */
    private <T> Page<T> known(PersonId id, Page<T> page) {
        if (page.total() == 0 && graph.person(id).isEmpty()) {
            throw new UnknownIdException(id.value());
        }
        return page;
    }
}

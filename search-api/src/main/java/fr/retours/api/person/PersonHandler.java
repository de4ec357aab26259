package fr.retours.api.person;

import fr.retours.api.answer.Notes;
import fr.retours.api.fact.FactSources;
import fr.retours.api.list.FactQuestion;
import fr.retours.api.list.FactTable;
import fr.retours.api.request.KnownEntities;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.PersonDetail;
import fr.retours.model.view.PersonEvent;
import java.util.List;

/** Serves a person. */
public record PersonHandler(FactSources facts, RelationFilters filters) {
    /** Adds the views. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                "/people/{id}",
                PersonDetail.class,
                PersonHandler::any,
                asked -> detail(asked.about(), asked.filter().minConfidence()),
                (asked, found) -> Notes.NONE,
                (asked, found) -> (long) detail(asked.about(), 0).person().events()
                        - found.person().events()));
        views.add(FactTable.PERSON_EVENTS.view(
                "/people/{id}/events",
                given -> new FactQuestion<>(given.path("id", PersonId::new), filters.read(given)),
                this::events));
        views.add(FactTable.DOCUMENTS.view("/people/{id}/documents", PersonHandler::any, this::documents));
    }

    private static FactQuestion<PersonId> any(QueryParameters given) {
        return FactQuestion.ofAny(given.path("id", PersonId::new), given);
    }

    private PersonDetail detail(PersonId id, double least) {
        return facts.graph().person(id, least).orElseThrow(() -> new UnknownIdException(id.value()));
    }

    private Page<PersonEvent> events(FactQuestion<PersonId> asked, PageWindow window) {
        return KnownEntities.page(
                facts.relations(),
                List.of(asked.about()),
                facts.graph().eventsOf(asked.about(), asked.filter(), window));
    }

    private Page<CitingRecap> documents(FactQuestion<PersonId> asked, PageWindow window) {
        return KnownEntities.page(
                facts.relations(),
                List.of(asked.about()),
                facts.graph().recapsCiting(asked.about(), asked.filter().minConfidence(), window));
    }
}

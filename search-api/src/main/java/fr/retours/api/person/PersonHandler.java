package fr.retours.api.person;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.CitingRecapResponse;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.Quoting;
import fr.retours.api.list.FactLists;
import fr.retours.api.list.FactQuestion;
import fr.retours.api.list.FactTable;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
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
    private final Quoting quoting;
    private final Answers answers;
    private final FactLists lists;
    private final RelationFilters filters;

    /** Reads from {@code facts}; lists are sent by {@code lists}. */
    public PersonHandler(FactSources facts, Answers answers, FactLists lists, RelationFilters filters) {
        this.graph = facts.graph();
        this.quoting = facts.quoting();
        this.answers = answers;
        this.lists = lists;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/people/{id}", this::person);
        lists.register(
                routes,
                "/people/{id}/events",
                FactTable.PERSON_EVENTS,
                this::asked,
                this::events,
                PersonEventResponse::of);
        lists.register(
                routes,
                "/people/{id}/documents",
                FactTable.DOCUMENTS,
                (ctx, given) -> FactQuestion.ofAny(PathIds.read(ctx, PersonId::new), given),
                this::documents,
                CitingRecapResponse::of);
    }

    private void person(Context ctx) {
        double least = Parameters.read(ctx, RelationFilters::leastConfidence);
        PersonId id = PathIds.read(ctx, PersonId::new);
        answers.item(
                ctx,
                Source.GRAPH,
                () -> PersonDetailResponse.of(detail(id, least), quoting.quotes()),
                found -> Notes.NONE,
                found -> (long) detail(id, 0).person().events() - found.events());
    }

    private PersonDetail detail(PersonId id, double least) {
        return graph.person(id, least).orElseThrow(() -> new UnknownIdException(id.value()));
    }

    private FactQuestion<PersonId> asked(Context ctx, Parameters given) {
        return new FactQuestion<>(PathIds.read(ctx, PersonId::new), filters.read(given));
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

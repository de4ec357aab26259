package fr.retours.api.event;

import fr.retours.api.answer.Notes;
import fr.retours.api.fact.FactSources;
import fr.retours.api.list.FactQuestion;
import fr.retours.api.list.FactTable;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.id.EventId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventOrder;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.LinkedBody;
import fr.retours.model.view.Participant;
import java.util.List;
import java.util.stream.Stream;

/** Serves {@code /events}. */
public record EventHandler(FactSources facts, FilterReader filters) {
    /** Adds the views. */
    public void register(ApiViews views) {
        views.add(ApiView.list(
                "/events",
                EventSummary.class,
                this::listed,
                (asked, window) -> facts.graph().events(asked.filter(), asked.leastConfidence(), asked.order(), window),
                (asked, empty) -> Notes.NONE));
        views.add(
                ApiView.item("/events/{id}", EventDetail.class, given -> given.path("id", EventId::new), this::detail));
        views.add(FactTable.EVENT_PEOPLE.view("/events/{id}/people", EventHandler::asked, this::people));
        views.add(FactTable.EVENT_BODIES.view("/events/{id}/bodies", EventHandler::asked, this::bodies));
    }

    private record ListedEvents(EventFilter filter, double leastConfidence, EventOrder order) {}

    private ListedEvents listed(QueryParameters given) {
        return new ListedEvents(
                filters.read(given),
                RelationFilters.leastConfidence(given),
                given.choice("order", EventOrder.class, EventOrder.LATEST));
    }

    private static FactQuestion<EventId> asked(QueryParameters given) {
        return FactQuestion.of(given.path("id", EventId::new), RelationFilters.readFacts(given));
    }

    private Page<Participant> people(FactQuestion<EventId> asked, PageWindow window) {
        Page<Participant> page = facts.graph().participants(asked.about(), asked.filter(), window);
        if (page.total() == 0) {
            detail(asked.about());
        }
        return page;
    }

    private Page<LinkedBody> bodies(FactQuestion<EventId> asked, PageWindow window) {
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
        return facts.graph().event(id).orElseThrow(() -> new UnknownIdException(id.value()));
    }
}

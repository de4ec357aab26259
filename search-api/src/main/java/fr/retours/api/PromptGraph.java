package fr.retours.api;

import fr.retours.model.BodyDetail;
import fr.retours.model.BodyEvent;
import fr.retours.model.BodyId;
import fr.retours.model.DatasetState;
import fr.retours.model.EventDetail;
import fr.retours.model.EventFilter;
import fr.retours.model.EventGrouping;
import fr.retours.model.EventId;
import fr.retours.model.EventSummary;
import fr.retours.model.Page;
import fr.retours.model.Participant;
import fr.retours.model.ParticipationGraph;
import fr.retours.model.PersonDetail;
import fr.retours.model.PersonEvent;
import fr.retours.model.PersonId;
import fr.retours.model.PersonQuery;
import fr.retours.model.PersonSummary;
import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import fr.retours.model.ThemeEvent;
import fr.retours.model.Window;
import fr.retours.model.YearGroup;
import java.util.List;
import java.util.Optional;

/** A graph whose every call is answered in time; see {@link Promptness}. */
final class PromptGraph implements ParticipationGraph {
    private final ParticipationGraph graph;
    private final Promptness promptness;

    PromptGraph(ParticipationGraph graph, Promptness promptness) {
        this.graph = graph;
        this.promptness = promptness;
    }

    @Override
    public Page<EventSummary> events(EventFilter filter, Window window) {
        return promptness.of(() -> graph.events(filter, window));
    }

    @Override
    public List<YearGroup> eventsByYear(EventFilter filter, EventGrouping grouping) {
        return promptness.of(() -> graph.eventsByYear(filter, grouping));
    }

    @Override
    public Optional<EventDetail> event(EventId id) {
        return promptness.of(() -> graph.event(id));
    }

    @Override
    public Page<Participant> participants(EventId id, RelationFilter filter, Window window) {
        return promptness.of(() -> graph.participants(id, filter, window));
    }

    @Override
    public Page<PersonSummary> people(PersonQuery query, Window window) {
        return promptness.of(() -> graph.people(query, window));
    }

    @Override
    public Optional<PersonDetail> person(PersonId id) {
        return promptness.of(() -> graph.person(id));
    }

    @Override
    public Page<PersonEvent> eventsOf(PersonId id, RelationFilter filter, Window window) {
        return promptness.of(() -> graph.eventsOf(id, filter, window));
    }

    @Override
    public Optional<BodyDetail> body(BodyId id) {
        return promptness.of(() -> graph.body(id));
    }

    @Override
    public Page<BodyEvent> eventsOf(BodyId id, RelationFilter filter, Window window) {
        return promptness.of(() -> graph.eventsOf(id, filter, window));
    }

    @Override
    public Page<ThemeEvent> eventsOf(Theme theme, RelationFilter filter, Window window) {
        return promptness.of(() -> graph.eventsOf(theme, filter, window));
    }

    @Override
    public DatasetState state() {
        return promptness.of(graph::state);
    }
}

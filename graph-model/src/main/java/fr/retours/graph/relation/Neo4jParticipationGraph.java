package fr.retours.graph.relation;

import fr.retours.graph.BodyReads;
import fr.retours.graph.EventReads;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.PeopleReads;
import fr.retours.graph.PersonReads;
import fr.retours.graph.StateReads;
import fr.retours.graph.YearReads;
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

/**
 * Answers who took part in what from who was where, and from Neo4j the rest, each answer seeing every recap whole.
 */
public final class Neo4jParticipationGraph implements ParticipationGraph {
    private final Neo4jConnection connection;
    private final WebReads reads;

    /**
     * Works over a connection, which whoever opened it closes.
     *
     * @param reads over the same connection, which others share
     */
    public Neo4jParticipationGraph(Neo4jConnection connection, WebReads reads) {
        this.connection = connection;
        this.reads = reads;
    }

    @Override
    public Page<EventSummary> events(EventFilter filter, Window window) {
        return reads.read("list events", neo4j -> EventReads.events(neo4j, filter, window));
    }

    @Override
    public List<YearGroup> eventsByYear(EventFilter filter, EventGrouping grouping) {
        return reads.read("count events by year", neo4j -> YearReads.count(neo4j, filter, grouping));
    }

    @Override
    public Optional<EventDetail> event(EventId id) {
        return reads.read("read event " + id, neo4j -> EventReads.event(neo4j, id));
    }

    @Override
    public Page<Participant> participants(EventId id, RelationFilter filter, Window window) {
        return reads.read(
                "list the people of " + id,
                (neo4j, web) -> new ParticipationReads(neo4j, web, filter.atAnyEvent(), window).participants(id));
    }

    @Override
    public Page<PersonSummary> people(PersonQuery query, Window window) {
        return reads.read("list people", neo4j -> PeopleReads.people(neo4j, query, window));
    }

    @Override
    public Optional<PersonDetail> person(PersonId id) {
        return reads.read("read person " + id, neo4j -> PersonReads.person(neo4j, id));
    }

    @Override
    public Page<PersonEvent> eventsOf(PersonId id, RelationFilter filter, Window window) {
        return reads.read(
                "list the events of " + id,
                (neo4j, web) -> new ParticipationReads(neo4j, web, filter, window).eventsOf(id));
    }

    @Override
    public Optional<BodyDetail> body(BodyId id) {
        return reads.read("read body " + id, neo4j -> BodyReads.body(neo4j, id));
    }

    @Override
    public Page<BodyEvent> eventsOf(BodyId id, RelationFilter filter, Window window) {
        return reads.read(
                "list the events of " + id,
                (neo4j, web) -> new ParticipationReads(neo4j, web, filter.withRollUp(), window).eventsOf(id));
    }

    @Override
    public Page<ThemeEvent> eventsOf(Theme theme, RelationFilter filter, Window window) {
        return reads.read(
                "list the events about " + theme.id(),
                (neo4j, web) -> new ParticipationReads(neo4j, web, filter, window).eventsOf(theme));
    }

    @Override
    public DatasetState state() {
        return StateReads.read(connection);
    }
}

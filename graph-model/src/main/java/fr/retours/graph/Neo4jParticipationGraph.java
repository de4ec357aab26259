package fr.retours.graph;

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
 * Reads the graph in Neo4j, each call in one read transaction that sees every recap whole. The statements stand beside what reads their rows.
 */
public final class Neo4jParticipationGraph implements ParticipationGraph {
    private final Neo4jConnection connection;
    private final WholeReads reads;

    /** Works over the connection, which whoever opened it closes. */
    public Neo4jParticipationGraph(Neo4jConnection connection) {
        this.connection = connection;
        this.reads = new WholeReads(connection);
    }

    @Override
    public Page<EventSummary> events(EventFilter filter, Window window) {
        return reads.read("list events", tx -> EventReads.events(tx, filter, window));
    }

    @Override
    public List<YearGroup> eventsByYear(EventFilter filter, EventGrouping grouping) {
        return reads.read("count events by year", tx -> YearReads.count(tx, filter, grouping));
    }

    @Override
    public Optional<EventDetail> event(EventId id) {
        return reads.read("read event " + id, tx -> EventReads.event(tx, id));
    }

    @Override
    public Page<Participant> participants(EventId id, RelationFilter filter, Window window) {
        return reads.read("list the people of " + id, tx -> EventReads.participants(tx, id, filter, window));
    }

    @Override
    public Page<PersonSummary> people(PersonQuery query, Window window) {
        return reads.read("list people", tx -> PeopleReads.people(tx, query, window));
    }

    @Override
    public Optional<PersonDetail> person(PersonId id) {
        return reads.read("read person " + id, tx -> PersonReads.person(tx, id));
    }

    @Override
    public Page<PersonEvent> eventsOf(PersonId id, RelationFilter filter, Window window) {
        return reads.read("list the events of " + id, tx -> PersonReads.events(tx, id, filter, window));
    }

    @Override
    public Optional<BodyDetail> body(BodyId id) {
        return reads.read("read body " + id, tx -> BodyReads.body(tx, id));
    }

    @Override
    public Page<BodyEvent> eventsOf(BodyId id, RelationFilter filter, Window window) {
        return reads.read("list the events of " + id, tx -> BodyReads.events(tx, id, filter, window));
    }

    @Override
    public Page<ThemeEvent> eventsOf(Theme theme, RelationFilter filter, Window window) {
        return reads.read("list the events about " + theme.id(), tx -> EventReads.about(tx, theme, filter, window));
    }

    @Override
    public DatasetState state() {
        return StateReads.read(connection);
    }
}

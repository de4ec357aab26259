package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSource;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DatasetState;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.EventOrder;
import fr.retours.model.port.GraphReads;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.PersonQuery;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.Theme;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.Participant;
import fr.retours.model.view.PersonDetail;
import fr.retours.model.view.PersonEvent;
import fr.retours.model.view.PersonSummary;
import fr.retours.model.view.ThemeEvent;
import fr.retours.model.view.YearGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Answers who took part in what from snapshots of the graph. */
public final class SnapshotParticipationGraph implements ParticipationGraph {
    private final SnapshotSource snapshots;

    /** Works over snapshots that others share, which whoever opened them closes. */
    public SnapshotParticipationGraph(SnapshotSource snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Page<EventSummary> events(EventFilter filter, double leastConfidence, EventOrder order, PageWindow window) {
        return new EventReads(snapshots.current()).events(filter, leastConfidence, order, window);
    }

    @Override
    public List<YearGroup> eventsByYear(EventFilter filter, double leastConfidence, EventGrouping grouping) {
        return new EventReads(snapshots.current()).byYear(filter, leastConfidence, grouping);
    }

    @Override
    public Optional<EventDetail> event(EventId id) {
        var snapshot = snapshots.current();
        return found(snapshot.number(id), new EventReads(snapshot)::detail);
    }

    @Override
    public Page<Participant> participants(EventId id, RelationFilter filter, PageWindow window) {
        return participations(filter.atAnyEvent(), window, reads -> reads.participants(id));
    }

    @Override
    public Page<PersonSummary> people(PersonQuery query, PageWindow window) {
        return new PeopleReads(snapshots.current()).people(query, window);
    }

    @Override
    public Optional<PersonDetail> person(PersonId id, double leastConfidence) {
        var snapshot = snapshots.current();
        return found(snapshot, id, person -> new PeopleReads(snapshot).detail(person, leastConfidence));
    }

    @Override
    public Page<PersonEvent> eventsOf(PersonId id, RelationFilter filter, PageWindow window) {
        return participations(filter, window, reads -> reads.eventsOf(id));
    }

    @Override
    public Optional<BodyDetail> body(BodyId id, double leastConfidence) {
        var snapshot = snapshots.current();
        return found(snapshot, id, body -> BodyReads.detail(snapshot, body, leastConfidence));
    }

    @Override
    public Page<BodyEvent> eventsOf(BodyId id, RelationFilter filter, PageWindow window) {
        return participations(filter.withRollUp(), window, reads -> reads.eventsOf(id));
    }

    @Override
    public Page<ThemeEvent> eventsOf(Theme theme, RelationFilter filter, PageWindow window) {
        return participations(filter, window, reads -> reads.eventsOf(theme));
    }

    private <T> Page<T> participations(
            RelationFilter filter, PageWindow window, Function<ParticipationReads, Page<T>> reader) {
        var snapshot = snapshots.current();
        return reader.apply(new ParticipationReads(snapshot, filter, window))
                .boundBy(
                        filter,
                        whole -> reader.apply(new ParticipationReads(snapshot, whole, PageWindow.FIRST))
                                .total());
    }

    @Override
    public Page<CitingRecap> recapsCiting(EntityId id, double leastConfidence, PageWindow window) {
        return DocumentReads.naming(snapshots.current(), id, leastConfidence, window);
    }

    @Override
    public Optional<String> sha256(RecapId id) {
        return snapshots.current().recaps().sha256(id);
    }

    @Override
    public <E extends Exception> void inOneState(GraphReads<E> reads) throws E {
        snapshots.inOneState(reads);
    }

    @Override
    public DatasetState state() {
        return snapshots.current().state();
    }

    private static <T> Optional<T> found(GraphSnapshot snapshot, EntityId id, IntFunction<T> read) {
        return found(snapshot.number(id), read);
    }

    private static <T> Optional<T> found(int number, IntFunction<T> read) {
        return number < 0 ? Optional.empty() : Optional.of(read.apply(number));
    }
}

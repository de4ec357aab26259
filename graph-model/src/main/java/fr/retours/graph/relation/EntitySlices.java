package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.model.fact.Person;
import fr.retours.model.id.PersonId;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.view.PersonSummary;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Goes through people and bodies in the order of ids. */
final class EntitySlices {
    private final GraphSnapshot snapshot;
    private final SnapshotSlice slice;

    EntitySlices(SnapshotSlice slice) {
        this.snapshot = slice.snapshot();
        this.slice = slice;
    }

    List<PersonSummary> people(String after, int most) {
        return next(after, most, snapshot.people()::get).stream()
                .map(this::person)
                .toList();
    }

    List<BodySlice> bodies(String after, int most) {
        return next(after, most, one -> !snapshot.people().get(one)).stream()
                .map(this::body)
                .toList();
    }

    private List<Attendance> next(String after, int most, IntPredicate wanted) {
        return snapshot.entities()
                .after(after)
                .filter(wanted)
                .mapToObj(this::attendance)
                .filter(one -> one.events > 0)
                .limit(most)
                .toList();
    }

    private Attendance attendance(int entity) {
        int[] events = slice.view()
                .eventsOf()
                .of(entity)
                .filter(slice.passing()::get)
                .filter(event -> !snapshot.people().get(entity) || slice.hadOwnParts(entity, event))
                .toArray();
        return new Attendance(entity, events.length, EventDays.of(snapshot, IntStream.of(events)));
    }

    private PersonSummary person(Attendance of) {
        var ref = snapshot.entity(of.entity);
        return new PersonSummary(
                new Person((PersonId) ref.id(), ref.name(), snapshot.entities().aliases(of.entity)),
                of.events,
                of.days.first(),
                of.days.last());
    }

    private BodySlice body(Attendance of) {
        return new BodySlice(snapshot.entities().body(of.entity), of.events, of.days.first(), of.days.last());
    }

    /**
     * Someone at the events that pass.
     *
     * @param events how many
     */
    private record Attendance(int entity, int events, EventDays days) {}
}

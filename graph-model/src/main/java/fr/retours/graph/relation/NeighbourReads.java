package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.graph.snapshot.column.Adjacency;
import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.Neighbour;
import fr.retours.model.relation.NeighbourTie;
import fr.retours.model.relation.Neighbourhood;
import fr.retours.model.relation.PathVia;
import fr.retours.model.view.EntityRef;
import fr.retours.model.view.EventRef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** What stands around a person, body or event. */
final class NeighbourReads {
    private final GraphSnapshot snapshot;
    private final SnapshotSlice slice;
    /** Whether it is an event, around which people and bodies stand first. */
    private final boolean isEvent;

    private final int number;

    NeighbourReads(GraphSnapshot snapshot, RelationFilter filter, NodeId middle) {
        this.snapshot = snapshot;
        this.slice = snapshot.narrowed(filter);
        this.isEvent = middle instanceof EventId;
        this.number = switch (middle) {
            case EventId event -> snapshot.number(event);
            case EntityId entity -> snapshot.number(entity);
        };
    }

    Neighbourhood read(int depth, int limit) {
        if (number < 0) {
            return new Neighbourhood(List.of(), List.of(), 0);
        }
        BitSet near = near();
        if (depth == 1) {
            var shown = first(near, limit - 1);
            return read(shown, List.of(), near.cardinality() + 1L);
        }
        BitSet far = far(near);
        var shown = first(near, limit / 2);
        return read(shown, mostTied(far, shown, limit - shown.size() - 1), near.cardinality() + far.cardinality() + 1L);
    }

    private BitSet near() {
        return isEvent ? slice.entities(NumberSets.only(number), PathVia.ANY) : slice.events(number);
    }

    private BitSet far(BitSet near) {
        BitSet far = isEvent ? slice.events(near) : slice.entities(near, PathVia.ANY);
        far.clear(number);
        return far;
    }

    private static List<Integer> first(BitSet all, int most) {
        return all.stream().limit(most).boxed().toList();
    }

    /** Returns those with most ties to what is shown already, and none without. */
    private List<Integer> mostTied(BitSet far, List<Integer> near, int most) {
        int[] ties =
                new int[isEvent ? snapshot.events().size() : snapshot.entities().size()];
        Adjacency outwards = isEvent ? slice.view().eventsOf() : slice.view().entitiesAt();
        near.forEach(one -> outwards.forEach(one, other -> ties[other]++));
        ToIntFunction<Integer> tied = one -> -ties[one];
        return far.stream()
                .filter(one -> ties[one] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(tied))
                .limit(most)
                .toList();
    }

    private Neighbourhood read(List<Integer> near, List<Integer> far, long total) {
        List<Neighbour> nodes = new ArrayList<>();
        nodes.add(isEvent ? event(number, 0) : entity(number, 0));
        near.forEach(one -> nodes.add(isEvent ? entity(one, 1) : event(one, 1)));
        far.forEach(one -> nodes.add(isEvent ? event(one, 2) : entity(one, 2)));
        var pairs = isEvent ? pairs(withMiddle(far), near) : pairs(near, withMiddle(far));
        var shared = new SharedEvents(slice);
        return new Neighbourhood(
                nodes, pairs.stream().map(pair -> tie(pair, shared)).toList(), total);
    }

    private Neighbour event(int event, int distance) {
        EventRef ref = snapshot.event(event);
        return new Neighbour(ref.id(), ref.title(), snapshot.events().begin(event), distance);
    }

    private Neighbour entity(int entity, int distance) {
        EntityRef ref = snapshot.entity(entity);
        return new Neighbour(ref.id(), ref.name(), null, distance);
    }

    private List<Integer> withMiddle(List<Integer> others) {
        List<Integer> all = new ArrayList<>(others);
        all.add(number);
        return all;
    }

    /** Returns who was where, by event then entity. */
    private List<Pair> pairs(List<Integer> events, List<Integer> entities) {
        BitSet shown = entities.stream().collect(BitSet::new, BitSet::set, BitSet::or);
        return events.stream()
                .flatMap(at ->
                        slice.view().entitiesAt().of(at).filter(shown::get).mapToObj(one -> new Pair(at, one)))
                .sorted(Comparator.<Pair, String>comparing(
                                pair -> snapshot.event(pair.event).id().value())
                        .thenComparing(pair -> snapshot.entity(pair.entity).id().value()))
                .toList();
    }

    private NeighbourTie tie(Pair pair, SharedEvents shared) {
        return new NeighbourTie(
                snapshot.entity(pair.entity).id(),
                snapshot.event(pair.event).id(),
                shared.standing(pair.entity, pair.event));
    }

    /** Someone at an event. */
    private record Pair(int event, int entity) {}
}

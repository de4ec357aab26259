package fr.retours.graph.relation;

import fr.retours.model.EntityId;
import fr.retours.model.EventId;
import fr.retours.model.NodeId;
import fr.retours.model.RelationFilter;
import fr.retours.model.relation.Attending;
import fr.retours.model.relation.EntityRef;
import fr.retours.model.relation.EventRef;
import fr.retours.model.relation.Neighbour;
import fr.retours.model.relation.NeighbourTie;
import fr.retours.model.relation.Neighbourhood;
import fr.retours.model.relation.Via;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.neo4j.driver.TransactionContext;

/** What stands around a person, body or event. */
final class NeighbourReads {
    private final TransactionContext tx;
    private final EventWeb web;
    private final WebSlice slice;
    private final RelationFilter filter;
    private final NodeId middle;
    /** Whether it is an event, around which people and bodies stand first. */
    private final boolean isEvent;

    private final int number;

    NeighbourReads(TransactionContext tx, EventWeb web, RelationFilter filter, NodeId middle) {
        this.tx = tx;
        this.web = web;
        this.slice = web.narrowed(tx, filter);
        this.filter = filter;
        this.middle = middle;
        this.isEvent = middle instanceof EventId;
        this.number = (isEvent ? web.events() : web.entities()).number(middle.value());
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
        return isEvent ? slice.entities(WebSlice.only(number), Via.ANY) : slice.events(number);
    }

    private BitSet far(BitSet near) {
        BitSet far = isEvent ? slice.events(near) : slice.entities(near, Via.ANY);
        far.clear(number);
        return far;
    }

    private static List<Integer> first(BitSet all, int most) {
        return all.stream().limit(most).boxed().toList();
    }

    /** Returns those with most ties to what is shown already, and none without. */
    private List<Integer> mostTied(BitSet far, List<Integer> near, int most) {
        int[] ties = new int[(isEvent ? web.events() : web.entities()).size()];
        Adjacency outwards = isEvent ? web.eventsOf() : web.entitiesAt();
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
        List<NodeId> nodes = new ArrayList<>();
        nodes.add(middle);
        near.forEach(one -> nodes.add(isEvent ? entity(one) : event(one)));
        far.forEach(one -> nodes.add(isEvent ? event(one) : entity(one)));
        var pairs = isEvent ? pairs(withMiddle(far), near) : pairs(near, withMiddle(far));
        if (pairs.isEmpty()) {
            return new Neighbourhood(LabelReads.node(tx, middle).stream().toList(), List.of(), total);
        }
        var shared = new SharedEvents(tx, new Slice(filter));
        pairs.forEach(pair -> shared.want(List.of(pair.entity), List.of(pair.event.value())));
        shared.read();
        Map<NodeId, Neighbour> shown = shown(pairs, shared);
        int distant = near.size() + 1;
        return new Neighbourhood(
                IntStream.range(0, nodes.size())
                        .mapToObj(i ->
                                Objects.requireNonNull(shown.get(nodes.get(i))).at(i == 0 ? 0 : i < distant ? 1 : 2))
                        .toList(),
                pairs.stream().map(pair -> pair.tie(shared)).toList(),
                total);
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
                        web.entitiesAt().of(at).filter(shown::get).mapToObj(one -> new Pair(event(at), entity(one))))
                .sorted(Comparator.<Pair, String>comparing(pair -> pair.event.value())
                        .thenComparing(pair -> pair.entity.value()))
                .toList();
    }

    /** Returns what each of those in a pair is called. */
    private static Map<NodeId, Neighbour> shown(List<Pair> pairs, SharedEvents shared) {
        Map<NodeId, Neighbour> shown = new HashMap<>();
        for (Pair pair : pairs) {
            shown.computeIfAbsent(pair.event, id -> {
                EventRef event = shared.ref(pair.event.value());
                return new Neighbour(id, event.title(), event.start(), 0);
            });
            shown.computeIfAbsent(pair.entity, id -> {
                EntityRef entity = pair.attending(shared).entity();
                return new Neighbour(id, entity.name(), null, 0);
            });
        }
        return shown;
    }

    private EventId event(int event) {
        return new EventId(web.events().id(event));
    }

    private EntityId entity(int entity) {
        return EntityId.of(web.entities().id(entity));
    }

    /** Someone at an event. */
    private record Pair(EventId event, EntityId entity) {
        Attending attending(SharedEvents shared) {
            return shared.attending(entity, event.value());
        }

        NeighbourTie tie(SharedEvents shared) {
            return new NeighbourTie(entity, event, attending(shared).standing());
        }
    }
}

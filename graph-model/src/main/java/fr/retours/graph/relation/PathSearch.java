package fr.retours.graph.relation;

import static fr.retours.graph.snapshot.column.NumberSets.common;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.Hop;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.RelationPath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds shortest paths from both ends at once. */
final class PathSearch {
    private final GraphSnapshot snapshot;
    private final SnapshotSlice slice;
    private final PathQuery query;
    /** Who can be next on a shortest path, hop by hop. */
    private final List<BitSet> steps = new ArrayList<>();

    private final List<List<Integer>> found = new ArrayList<>();

    PathSearch(GraphSnapshot snapshot, PathQuery query, RelationFilter filter) {
        this.snapshot = snapshot;
        this.slice = snapshot.narrowed(filter);
        this.query = query;
    }

    List<RelationPath> find() {
        if (query.from().equals(query.to())) {
            return List.of(new RelationPath(List.of()));
        }
        int from = snapshot.number(query.from());
        int to = snapshot.number(query.to());
        if (from < 0 || to < 0) {
            return List.of();
        }
        var near = new SearchSide(slice, query.via(), from);
        var far = new SearchSide(slice, query.via(), to);
        if (near.events(0).intersects(far.events(0))) {
            steps.add(NumberSets.only(to));
        } else if (!meet(near, far)) {
            return List.of();
        }
        follow(List.of(from));
        return chains();
    }

    /** Advances the side that has met fewer until both have met the same. */
    private boolean meet(SearchSide near, SearchSide far) {
        while (near.hops() + far.hops() < query.maxHops()) {
            boolean nearIsSmaller = near.entities(near.hops()).cardinality()
                    <= far.entities(far.hops()).cardinality();
            SearchSide smaller = nearIsSmaller ? near : far;
            smaller.advance(nearIsSmaller ? far : near);
            BitSet both = common(near.entities(near.hops()), far.entities(far.hops()));
            if (!both.isEmpty()) {
                retrace(near, far, both);
                return true;
            }
            if (smaller.entities(smaller.hops()).isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** Keeps, of who was reached, those from whom the way leads to the other end. */
    private void retrace(SearchSide near, SearchSide far, BitSet meeting) {
        steps.add(meeting);
        for (int hops = near.hops() - 1; hops > 0; hops--) {
            BitSet events = common(slice.events(steps.getFirst()), near.events(hops));
            steps.addFirst(common(slice.entities(events, query.via()), near.entities(hops)));
        }
        for (int hops = far.hops() - 1; hops >= 0; hops--) {
            steps.add(far.entities(hops));
        }
    }

    /** Follows the steps in the order of ids until there are enough paths. */
    private void follow(List<Integer> path) {
        if (path.size() > steps.size()) {
            found.add(path);
            return;
        }
        for (int next : snapshot.entities().byId(nexts(path).stream()).toArray()) {
            if (found.size() < query.most()) {
                List<Integer> longer = new ArrayList<>(path);
                longer.add(next);
                follow(longer);
            }
        }
    }

    private BitSet nexts(List<Integer> path) {
        BitSet met = slice.entities(slice.events(path.getLast()), query.via());
        met.set(snapshot.number(query.to())); // where all steps lead, whatever may lie between
        return common(met, steps.get(path.size() - 1));
    }

    /** Reads what each hop rests on. */
    private List<RelationPath> chains() {
        List<List<Meeting>> paths = found.stream().map(this::hops).toList();
        var events = new SharedEvents(slice);
        return paths.stream()
                .map(path -> new RelationPath(
                        path.stream().map(hop -> hop(hop, events)).toList()))
                .toList();
    }

    private List<Meeting> hops(List<Integer> path) {
        List<Meeting> hops = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            hops.add(meeting(path.get(i - 1), path.get(i)));
        }
        return hops;
    }

    private Meeting meeting(int one, int other) {
        BitSet events = common(slice.events(one), slice.events(other));
        return new Meeting(List.of(one, other), events.nextSetBit(0), events.cardinality());
    }

    private Hop hop(Meeting meeting, SharedEvents events) {
        SharedEvent shown = events.event(meeting.event, meeting.ends, List.of());
        return new Hop(shown.who().getFirst().entity(), shown.who().getLast().entity(), shown, meeting.events);
    }

    /**
     * Where two met.
     *
     * @param event the latest
     * @param events how many there are
     */
    private record Meeting(List<Integer> ends, int event, long events) {}
}

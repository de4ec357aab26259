package fr.retours.graph.relation;

import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.model.relation.PathVia;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One end of a search for the shortest paths: who and which events can be reached from there in how many hops. */
final class SearchSide {
    private final SnapshotSlice slice;
    private final PathVia via;
    private final List<BitSet> entities = new ArrayList<>();
    private final List<BitSet> events = new ArrayList<>();
    private final BitSet metEntities = new BitSet();
    private final BitSet metEvents = new BitSet();

    /** Starts from someone, at whose events all begins. */
    SearchSide(SnapshotSlice slice, PathVia via, int start) {
        this.slice = slice;
        this.via = via;
        entities.add(fresh(NumberSets.only(start), metEntities));
        events.add(fresh(slice.events(start), metEvents));
    }

    /** Returns in how many hops whoever was reached last is reached. */
    int hops() {
        return entities.size() - 1;
    }

    /** Returns who is reached in so many hops and no fewer; only they themselves for 0. */
    BitSet entities(int hops) {
        return entities.get(hops);
    }

    /** Returns the events where who is reached in so many hops is, and nobody nearer. */
    BitSet events(int hops) {
        return events.get(hops);
    }

    /** Goes on to whoever is at the events reached last, and to where the other side starts, whatever may lie between. */
    void advance(SearchSide other) {
        if (events.size() < entities.size()) {
            events.add(fresh(slice.events(entities.getLast()), metEvents));
        }
        BitSet reached = slice.entities(events.getLast(), via);
        if (events.getLast().intersects(other.events(0))) {
            reached.or(other.entities(0));
        }
        entities.add(fresh(reached, metEntities));
    }

    private static BitSet fresh(BitSet found, BitSet met) {
        found.andNot(met);
        met.or(found);
        return found;
    }
}

package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.graph.snapshot.SnapshotSource;
import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.EventSlice;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.view.PersonSummary;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through snapshots of the graph. */
public final class SnapshotSliceGraph implements SliceGraph {
    private final SnapshotSource snapshots;
    /** The events that there are; null for all of them. */
    private final @Nullable BitSet told;

    /** Works over snapshots that others share, which whoever opened them closes. */
    public SnapshotSliceGraph(SnapshotSource snapshots) {
        this(snapshots, null);
    }

    private SnapshotSliceGraph(SnapshotSource snapshots, @Nullable BitSet told) {
        this.snapshots = snapshots;
        this.told = told;
    }

    @Override
    public List<EventSlice> events(RelationFilter filter, @Nullable EventId after, int most) {
        check(most);
        return EventSlices.after(narrowed(filter), start(after), most);
    }

    @Override
    public List<PersonSummary> people(RelationFilter filter, @Nullable PersonId after, int most) {
        check(most);
        return new EntitySlices(narrowed(filter)).people(start(after), most);
    }

    @Override
    public List<BodySlice> bodies(RelationFilter filter, @Nullable BodyId after, int most) {
        check(most);
        return new EntitySlices(narrowed(filter)).bodies(start(after), most);
    }

    @Override
    public SliceGraph toldBy(Set<RecapId> recaps) {
        GraphSnapshot snapshot = snapshots.current();
        BitSet events = snapshot.eventsToldBy(recaps);
        return new SnapshotSliceGraph(
                SnapshotSource.of(snapshot), told == null ? events : NumberSets.common(told, events));
    }

    private SnapshotSlice narrowed(RelationFilter filter) {
        SnapshotSlice slice = snapshots.current().narrowed(filter);
        return told == null ? slice : slice.among(told);
    }

    private static String start(@Nullable NodeId after) {
        return after == null ? "" : after.value();
    }

    private static void check(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most must be from 1 to " + MOST + ", got " + most);
        }
    }
}

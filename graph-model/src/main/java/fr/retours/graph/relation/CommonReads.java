package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.model.id.EntityId;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The events that several were at. */
final class CommonReads {
    private CommonReads() {}

    /** Lists the events, each with all of these in the order given. */
    static Page<SharedEvent> common(
            GraphSnapshot snapshot, Collection<EntityId> entities, RelationFilter filter, PageWindow window) {
        var numbers = entities.stream().map(snapshot::number).toList();
        if (numbers.contains(GraphSnapshot.NOBODY)) {
            return new Page<>(List.of(), 0);
        }
        SnapshotSlice slice = snapshot.narrowed(filter);
        BitSet found = numbers.stream()
                .map(one -> slice.events(slice.standingFor(one)))
                .reduce(NumberSets::common)
                .orElseThrow();
        var page = found.stream()
                .skip(window.offset())
                .limit(window.limit())
                .boxed()
                .toList();
        var events = new SharedEvents(slice);
        return new Page<>(
                page.stream()
                        .map(event -> events.event(event, numbers, List.of(), List.of()))
                        .toList(),
                found.cardinality());
    }
}

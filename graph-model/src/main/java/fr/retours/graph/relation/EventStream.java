package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Goes through all events. */
final class EventStream {
    private static final List<Theme> ALL_THEMES = Arrays.asList(Theme.values());

    private EventStream() {}

    /** Passes on the events by id, each with all who stand in it and all its themes. */
    static void forEach(GraphSnapshot snapshot, RelationFilter filter, Consumer<SharedEvent> reader) {
        SnapshotSlice slice = snapshot.narrowed(filter);
        var shared = new SharedEvents(slice);
        snapshot.events().after("").filter(slice.passing()::get).forEach(event -> {
            var who = snapshot.entities().byId(slice.view().entitiesAt().of(event));
            reader.accept(shared.event(event, who.boxed().toList(), ALL_THEMES));
        });
    }
}

package fr.retours.graph.relation;

import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import fr.retours.model.relation.SharedEvent;
import java.util.Arrays;
import java.util.List;
import org.neo4j.driver.SimpleQueryRunner;

/** Goes through all events, a batch at a time. */
final class EventStream {
    private static final int BATCH = 200;
    private static final List<Theme> ALL_THEMES = Arrays.asList(Theme.values());

    private EventStream() {}

    /** Reads the next events by id, each with all who stand in it and all its themes; empty at the end. */
    static List<SharedEvent> after(SimpleQueryRunner neo4j, EventWeb web, RelationFilter filter, String id) {
        WebSlice slice = web.narrowed(neo4j, filter);
        var found = slice.eventsAfter(id, BATCH);
        var events = new SharedEvents(neo4j, slice);
        for (int event : found) {
            slice.view().entitiesAt().forEach(event, one -> events.want(one, event));
            events.wantThemes(ALL_THEMES, event);
        }
        events.read();
        return found.stream()
                .map(event -> events.event(
                        event,
                        web.byId(slice.view().entitiesAt().of(event)).boxed().toList(),
                        ALL_THEMES))
                .toList();
    }
}

package fr.retours.graph.relation;

import fr.retours.model.EntityId;
import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import fr.retours.model.relation.SharedEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Goes through all events, a batch a transaction. */
final class EventStream {
    private static final int BATCH = 200;
    private static final List<Theme> ALL_THEMES = Arrays.asList(Theme.values());

    private static final String BATCH_AFTER = """
            MATCH (e:Event) WHERE e.id > $after AND <filter>
            WITH e ORDER BY e.id LIMIT $batch
            RETURN e.id AS id,
                   COLLECT { MATCH (e)<-[x:<presence>]-(o:Person) WHERE true<sure x> RETURN DISTINCT o.id }
                   + COLLECT { MATCH (e)<-[x:<links>]-(o:Body) WHERE true<sure x> RETURN DISTINCT o.id } AS entities
            ORDER BY id""";

    private EventStream() {}

    /** Reads the next events by id, each with all who stand in it and all its themes; empty at the end. */
    static List<SharedEvent> after(TransactionContext tx, RelationFilter filter, String id) {
        var slice = new Slice(filter);
        Map<String, List<EntityId>> found = new LinkedHashMap<>();
        slice.of(BATCH_AFTER)
                .with("after", id)
                .with("batch", BATCH)
                .run(tx)
                .forEachRemaining(row -> found.put(
                        row.get("id").asString(),
                        row.get("entities").asList(Value::asString).stream()
                                .sorted()
                                .map(EntityId::of)
                                .toList()));
        var events = new SharedEvents(tx, slice);
        found.forEach((event, entities) -> {
            events.want(entities, List.of(event));
            events.wantThemes(ALL_THEMES, List.of(event));
        });
        events.read();
        return found.entrySet().stream()
                .map(one -> events.event(one.getKey(), one.getValue(), ALL_THEMES))
                .toList();
    }
}

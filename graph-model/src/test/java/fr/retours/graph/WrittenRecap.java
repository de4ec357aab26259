package fr.retours.graph;

import fr.retours.model.fact.RecapFacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to the graph of one recap: the properties of its node, and a row for each tie.
 *
 * @param entities people and bodies that it names or implies
 * @param presences of people and bodies at its event
 */
public record WrittenRecap(
        Map<String, @Nullable Object> recap,
        List<Map<String, @Nullable Object>> events,
        List<Map<String, @Nullable Object>> entities,
        List<Map<String, @Nullable Object>> presences,
        List<Map<String, @Nullable Object>> functions,
        List<Map<String, @Nullable Object>> places,
        List<Map<String, @Nullable Object>> themes) {
    /** Returns what is sent of a recap's facts. */
    public static WrittenRecap of(RecapFacts facts) {
        var rows = new RecapRows(facts);
        return new WrittenRecap(
                rows.recap("digest"),
                rows.events(),
                Stream.concat(rows.people().stream(), rows.bodies().stream()).toList(),
                Stream.concat(rows.presences().stream(), rows.links().stream()).toList(),
                rows.roles(),
                rows.heldIn(),
                rows.themes());
    }
}

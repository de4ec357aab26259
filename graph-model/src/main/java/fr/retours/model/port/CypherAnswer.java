package fr.retours.model.port;

import fr.retours.model.term.Slugged;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a question in Cypher gave.
 *
 * @param rows values in the order of the columns: text, numbers, booleans, null, {@link Node}, {@link Edge}, lists and maps of these;
 *     days, times and points as Cypher writes them, a path as its nodes and edges by turns
 * @param truncated why there are no more rows; null when these are all
 * @param nodes all that stand anywhere in the rows, with the ends of all edges
 * @param edges all that stand anywhere in the rows
 */
public record CypherAnswer(
        List<String> columns,
        List<List<@Nullable Object>> rows,
        @Nullable Bound truncated,
        List<Node> nodes,
        List<Edge> edges) {
    /** Copies the lists. */
    public CypherAnswer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What an answer has no more of. */
    public enum Bound implements Slugged {
        /** {@value CypherGraph#MAX_ROWS} rows. */
        ROWS,
        /** {@value CypherGraph#MAX_SIZE} characters. */
        SIZE
    }

    /** @param id as the data has it; that of Neo4j for what has none */
    public record Node(String id, List<String> labels, Map<String, @Nullable Object> properties) {}

    /**
     * A relationship.
     *
     * @param from id of the node where it begins
     */
    public record Edge(String type, String from, String to, Map<String, @Nullable Object> properties) {}
}

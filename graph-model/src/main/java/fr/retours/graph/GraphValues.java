package fr.retours.graph;

import fr.retours.model.port.CypherAnswer;
import fr.retours.model.port.CypherAnswer.Edge;
import fr.retours.model.port.CypherAnswer.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** Says values of the driver in those of the port. Nodes are noted before rows are said, since edges name both ends by their ids. */
final class GraphValues {
    /** Most ends of edges that are looked up for each row. */
    static final int MOST_ENDS = 20;

    private static final int SCALAR = 8;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Edge> edges = new LinkedHashMap<>();
    private final Set<String> ends = new LinkedHashSet<>();

    /** Returns the number of characters in a value; {@value #SCALAR} for whatever is no text. */
    static long size(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text.length();
            case Entity one -> size(one.asMap());
            case Path path -> size(path.nodes()) + size(path.relationships());
            case Map<?, ?> map -> SCALAR + size(map.values());
            case Iterable<?> list -> {
                long all = SCALAR;
                for (Object one : list) {
                    all += size(one);
                }
                yield all;
            }
            case null, default -> SCALAR;
        };
    }

    /** Notes the nodes in a value. */
    void note(@Nullable Object value) {
        switch (value) {
            case org.neo4j.driver.types.Node node -> nodes.computeIfAbsent(node.elementId(), any -> node(node));
            case Relationship one -> {
                ends.add(one.startNodeElementId());
                ends.add(one.endNodeElementId());
            }
            case Path path -> {
                path.nodes().forEach(this::note);
                path.relationships().forEach(this::note);
            }
            case List<?> list -> list.forEach(this::note);
            case Map<?, ?> map -> map.values().forEach(this::note);
            case null, default -> {}
        }
    }

    /** Returns the ends of edges that are not among the nodes noted. */
    Set<String> missing() {
        ends.removeAll(nodes.keySet());
        return ends;
    }

    CypherAnswer answer(List<String> columns, List<Record> rows, CypherAnswer.@Nullable Bound cut) {
        var said = rows.stream()
                .map(row -> list(row.values().stream().map(value -> said(value.asObject()))))
                .toList();
        return new CypherAnswer(columns, said, cut, List.copyOf(nodes.values()), List.copyOf(edges.values()));
    }

    private @Nullable Object said(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case org.neo4j.driver.types.Node node -> nodes.get(node.elementId());
            case Relationship one -> edges.computeIfAbsent(one.elementId(), any -> edge(one));
            case Path path -> path(path);
            case List<?> list -> list(list.stream().map(this::said));
            case Map<?, ?> map -> map(map);
            case Boolean flag -> flag;
            case Number number -> number;
            case Object other -> other.toString();
        };
    }

    private List<@Nullable Object> path(Path path) {
        var steps = new ArrayList<@Nullable Object>();
        steps.add(said(path.start()));
        path.forEach(step -> {
            steps.add(said(step.relationship()));
            steps.add(said(step.end()));
        });
        return Collections.unmodifiableList(steps);
    }

    private static List<@Nullable Object> list(Stream<@Nullable Object> values) {
        return values.toList();
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        map.forEach((key, value) -> said.put(String.valueOf(key), said(value)));
        return Collections.unmodifiableMap(said);
    }

    private Node node(org.neo4j.driver.types.Node one) {
        var labels = new ArrayList<String>();
        one.labels().forEach(labels::add);
        return new Node(id(one), List.copyOf(labels), map(one.asMap()));
    }

    private Edge edge(Relationship one) {
        return new Edge(one.type(), end(one.startNodeElementId()), end(one.endNodeElementId()), map(one.asMap()));
    }

    private String end(String element) {
        Node node = nodes.get(element);
        return node == null ? element : node.id();
    }

    private static String id(Entity one) {
        return one.asMap().get("id") instanceof String id ? id : one.elementId();
    }
}

package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;

/**
 * A graph read back by JGraphT.
 *
 * @param nodes what each node tells, by id
 * @param ties what each tie tells
 */
record ReadGraph(
        Graph<String, DefaultEdge> graph,
        Map<String, Map<String, String>> nodes,
        Map<DefaultEdge, Map<String, String>> ties) {
    private ReadGraph() {
        this(new Multigraph<>(DefaultEdge.class), new HashMap<>(), new HashMap<>());
    }

    static ReadGraph graphMl(Answer answer) {
        assertThat(answer.header("Content-Type")).contains("application/graphml+xml");
        return graphMl(answer.body());
    }

    /** Fails unless the file keeps to the schema. */
    static ReadGraph graphMl(String file) {
        var importer = new GraphMLImporter<String, DefaultEdge>();
        importer.setVertexFactory(id -> id);
        var read = new ReadGraph();
        read.listen(importer);
        importer.importGraph(read.graph, new StringReader(file));
        return read;
    }

    static ReadGraph gexf(Answer answer) {
        assertThat(answer.header("Content-Type")).contains("application/gexf+xml");
        return gexf(answer.body());
    }

    /** The schema that JGraphT has is that of an older GEXF. */
    static ReadGraph gexf(String file) {
        var importer = new SimpleGEXFImporter<String, DefaultEdge>();
        importer.setVertexFactory(id -> id);
        importer.setSchemaValidation(false);
        var read = new ReadGraph();
        read.listen(importer);
        importer.importGraph(read.graph, new StringReader(file));
        return read;
    }

    private void listen(BaseEventDrivenImporter<String, DefaultEdge> importer) {
        importer.addVertexConsumer(id -> nodes.computeIfAbsent(id, any -> new HashMap<>()));
        importer.addEdgeConsumer(tie -> ties.computeIfAbsent(tie, any -> new HashMap<>()));
        importer.addVertexAttributeConsumer((at, value) -> tell(nodes, at.getFirst(), at.getSecond(), value));
        importer.addEdgeAttributeConsumer((at, value) -> tell(ties, at.getFirst(), at.getSecond(), value));
    }

    private static <T> void tell(Map<T, Map<String, String>> all, T one, String name, Attribute value) {
        all.computeIfAbsent(one, any -> new HashMap<>()).put(name, value.getValue());
    }

    /** Returns what a node tells. */
    Map<String, String> node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    /** Returns what the one tie between two tells. */
    Map<String, String> tie(String one, String other) {
        assertThat(graph.getAllEdges(one, other)).hasSize(1);
        return Objects.requireNonNull(ties.get(graph.getEdge(one, other)));
    }
}

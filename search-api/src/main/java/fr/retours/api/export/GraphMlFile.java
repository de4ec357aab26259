package fr.retours.api.export;

import fr.retours.api.export.table.TableColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a graph as GraphML 1.0 (graphml.graphdrawing.org): undirected, nodes then edges. */
final class GraphMlFile {
    private static final String NODE = "node";
    private static final String EDGE = "edge";

    private GraphMlFile() {}

    static <T> void write(GraphFileRows<T> graph, String sources, OutputStream out) throws IOException {
        var nodes = graph.nodes();
        var ties = graph.ties();
        var xml = new XmlFile(out);
        xml.start("graphml")
                .with("xmlns", "http://graphml.graphdrawing.org/xmlns")
                .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .with(
                        "xsi:schemaLocation",
                        "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        xml.line().element("desc", sources);
        keys(xml, NODE, nodes.columns());
        keys(xml, EDGE, ties.columns());
        xml.line().start("graph").with("id", "retours").with("edgedefault", "undirected");
        nodes.rows().each(one -> {
            xml.line().start(NODE).with("id", one.id());
            data(xml, NODE, nodes.columns(), one);
            xml.end();
        });
        ties.rows().each(one -> {
            xml.line().start(EDGE).with("source", ties.source().apply(one));
            xml.with("target", ties.target().apply(one));
            data(xml, EDGE, ties.columns(), one);
            xml.end();
        });
        xml.finish();
    }

    private static void keys(XmlFile xml, String of, List<? extends TableColumn<?>> columns) throws IOException {
        for (TableColumn<?> column : columns) {
            xml.line().start("key").with("id", key(of, column)).with("for", of);
            xml.with("attr.name", column.name())
                    .with("attr.type", column.type().names().graphMl());
            xml.element("desc", column.description()).end();
        }
    }

    private static <T> void data(XmlFile xml, String of, List<TableColumn<T>> columns, T row) throws IOException {
        for (TableColumn<T> column : columns) {
            String text = column.cell(row);
            if (!text.isEmpty()) {
                xml.start("data").with("key", key(of, column)).text(text).end();
            }
        }
    }

    private static String key(String of, TableColumn<?> column) {
        return of + '_' + column.name();
    }
}

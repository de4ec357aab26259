package fr.retours.api.export;

import fr.retours.api.export.table.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a graph as GraphML 1.0 (graphml.graphdrawing.org): undirected, nodes then edges. */
final class GraphMlFile {
    private static final String NODE = "node";
    private static final String EDGE = "edge";

    private GraphMlFile() {}

    static <T> void write(GraphRows<T> graph, String sources, OutputStream out) throws IOException {
        var nodes = graph.nodes();
        var ties = graph.ties();
        var xml = new XmlFile(out);
        xml.start(
                "graphml",
                "xmlns",
                "http://graphml.graphdrawing.org/xmlns",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        xml.line();
        xml.start("desc");
        xml.text(sources);
        xml.end();
        keys(xml, NODE, nodes.columns());
        keys(xml, EDGE, ties.columns());
        xml.line();
        xml.start("graph", "id", "retours", "edgedefault", "undirected");
        nodes.rows().each(one -> {
            xml.line();
            xml.start(NODE, "id", one.id());
            data(xml, NODE, nodes.columns(), one);
            xml.end();
        });
        ties.rows().each(one -> {
            xml.line();
            xml.start(
                    EDGE,
                    "source",
                    ties.source().apply(one),
                    "target",
                    ties.target().apply(one));
            data(xml, EDGE, ties.columns(), one);
            xml.end();
        });
        xml.finish();
    }

    private static void keys(XmlFile xml, String of, List<? extends Column<?>> columns) throws IOException {
        for (Column<?> column : columns) {
            xml.line();
            xml.start(
                    "key",
                    "id",
                    key(of, column),
                    "for",
                    of,
                    "attr.name",
                    column.name(),
                    "attr.type",
                    column.type().graphMl());
            xml.start("desc");
            xml.text(column.description());
            xml.end();
            xml.end();
        }
    }

    private static <T> void data(XmlFile xml, String of, List<Column<T>> columns, T row) throws IOException {
        for (Column<T> column : columns) {
            String text = column.cell(row);
            if (!text.isEmpty()) {
                xml.start("data", "key", key(of, column));
                xml.text(text);
                xml.end();
            }
        }
    }

    private static String key(String of, Column<?> column) {
        return of + '_' + column.name();
    }
}

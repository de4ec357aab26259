package fr.retours.api.export;

import fr.retours.api.export.GraphFileRows.Nodes;
import fr.retours.api.export.GraphFileRows.Spell;
import fr.retours.api.export.GraphFileRows.Ties;
import fr.retours.api.export.table.TableColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a graph as GEXF 1.3 (gexf.net). An event and its ties are there on its possible days, a person or body from its first
 * event to its last, a tie between two of them from the first event that they share to the last; what has no date is there
 * all the time.
 */
final class GexfFile {
    private GexfFile() {}

    static <T> void write(GraphFileRows<T> graph, String sources, OutputStream out) throws IOException {
        var xml = new XmlFile(out);
        xml.start("gexf")
                .with("xmlns", "http://gexf.net/1.3")
                .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .with("xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd")
                .with("version", "1.3");
        xml.start("meta")
                .element("creator", "Retours")
                .element("description", sources)
                .end();
        xml.start("graph")
                .with("defaultedgetype", "undirected")
                .with("mode", "dynamic")
                .with("timeformat", "date")
                .with("timerepresentation", "interval");
        List<TableColumn<T>> ofEdges = graph.ties().columns().stream()
                .filter(one -> !one.name().equals(GraphFileRows.WEIGHT))
                .toList();
        attributes(xml, "node", graph.nodes().columns());
        attributes(xml, "edge", ofEdges);
        nodes(xml, graph.nodes());
        edges(xml, graph.ties(), graph.weight(), ofEdges);
        xml.finish();
    }

    private static void nodes(XmlFile xml, Nodes nodes) throws IOException {
        xml.start("nodes");
        nodes.rows().each(one -> {
            xml.line().start("node").with("id", one.id()).with("label", one.label());
            values(xml, nodes.columns(), one);
            spell(xml, Spell.of(one.from(), one.until()));
            xml.end();
        });
        xml.end();
    }

    /** The weight is an attribute that GEXF has itself, not one that a file declares. */
    private static <T> void edges(
            XmlFile xml, Ties<T> ties, Optional<TableColumn<T>> weight, List<TableColumn<T>> columns)
            throws IOException {
        var number = new Object() {
            long last;
        };
        xml.line().start("edges");
        ties.rows().each(one -> {
            xml.line().start("edge").with("id", number.last++);
            xml.with("source", ties.source().apply(one))
                    .with("target", ties.target().apply(one));
            xml.with(
                    GraphFileRows.WEIGHT, weight.map(column -> column.cell(one)).orElse(null));
            values(xml, columns, one);
            spell(xml, ties.spell().apply(one));
            xml.end();
        });
        xml.end();
    }

    private static void attributes(XmlFile xml, String of, List<? extends TableColumn<?>> columns) throws IOException {
        xml.line().start("attributes").with("class", of).with("mode", "static");
        for (TableColumn<?> column : columns) {
            xml.start("attribute").with("id", column.name()).with("title", column.name());
            xml.with("type", column.type().names().gexf()).end();
        }
        xml.end();
    }

    private static <T> void values(XmlFile xml, List<TableColumn<T>> columns, T row) throws IOException {
        xml.start("attvalues");
        for (TableColumn<T> column : columns) {
            String text = column.cell(row);
            if (!text.isEmpty()) {
                xml.start("attvalue")
                        .with("for", column.name())
                        .with("value", text)
                        .end();
            }
        }
        xml.end();
    }

    private static void spell(XmlFile xml, @Nullable Spell spell) throws IOException {
        if (spell != null) {
            xml.start("spells").start("spell").with("start", spell.start()).with("end", spell.end());
            xml.end().end();
        }
    }
}

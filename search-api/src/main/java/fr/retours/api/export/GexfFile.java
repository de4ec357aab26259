package fr.retours.api.export;

import fr.retours.api.export.GraphRows.Nodes;
import fr.retours.api.export.GraphRows.Spell;
import fr.retours.api.export.GraphRows.Ties;
import fr.retours.api.export.table.Column;
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

    static <T> void write(GraphRows<T> graph, String sources, OutputStream out) throws IOException {
        var xml = new XmlFile(out);
        xml.start(
                "gexf",
                "xmlns",
                "http://gexf.net/1.3",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
                "version",
                "1.3");
        xml.start("meta");
        xml.start("creator");
        xml.text("Retours");
        xml.end();
        xml.start("description");
        xml.text(sources);
        xml.end();
        xml.end();
        xml.start(
                "graph",
                "defaultedgetype",
                "undirected",
                "mode",
                "dynamic",
                "timeformat",
                "date",
                "timerepresentation",
                "interval");
        List<Column<T>> ofEdges = graph.ties().columns().stream()
                .filter(one -> !one.name().equals(GraphRows.WEIGHT))
                .toList();
        attributes(xml, "node", graph.nodes().columns());
        attributes(xml, "edge", ofEdges);
        nodes(xml, graph.nodes());
        edges(xml, graph.ties(), ofEdges);
        xml.finish();
    }

    private static void nodes(XmlFile xml, Nodes nodes) throws IOException {
        xml.start("nodes");
        nodes.rows().each(one -> {
            xml.line();
            xml.start("node", "id", one.id(), "label", one.label());
            values(xml, nodes.columns(), one);
            spell(xml, Spell.of(one.from(), one.until()));
            xml.end();
        });
        xml.end();
    }

    /** The weight is an attribute that GEXF has itself, not one that a file declares. */
    private static <T> void edges(XmlFile xml, Ties<T> ties, List<Column<T>> columns) throws IOException {
        var number = new Object() {
            long last;
        };
        xml.line();
        xml.start("edges");
        Optional<Column<T>> weight = ties.columns().stream()
                .filter(one -> one.name().equals(GraphRows.WEIGHT))
                .findFirst();
        ties.rows().each(one -> {
            xml.line();
            xml.start(
                    "edge",
                    "id",
                    number.last++,
                    "source",
                    ties.source().apply(one),
                    "target",
                    ties.target().apply(one),
                    GraphRows.WEIGHT,
                    weight.map(column -> column.cell(one)).orElse(null));
            values(xml, columns, one);
            spell(xml, ties.spell().apply(one));
            xml.end();
        });
        xml.end();
    }

    private static void attributes(XmlFile xml, String of, List<? extends Column<?>> columns) throws IOException {
        xml.line();
        xml.start("attributes", "class", of, "mode", "static");
        for (Column<?> column : columns) {
            xml.empty(
                    "attribute",
                    "id",
                    column.name(),
                    "title",
                    column.name(),
                    "type",
                    column.type().gexf());
        }
        xml.end();
    }

    private static <T> void values(XmlFile xml, List<Column<T>> columns, T row) throws IOException {
        xml.start("attvalues");
        for (Column<T> column : columns) {
            String text = column.cell(row);
            if (!text.isEmpty()) {
                xml.empty("attvalue", "for", column.name(), "value", text);
            }
        }
        xml.end();
    }

    private static void spell(XmlFile xml, @Nullable Spell spell) throws IOException {
        if (spell != null) {
            xml.start("spells");
            xml.empty("spell", "start", spell.start(), "end", spell.end());
            xml.end();
        }
    }
}

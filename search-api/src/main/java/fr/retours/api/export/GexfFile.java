package fr.retours.api.export;

import fr.retours.api.export.table.Column;
import fr.retours.api.export.table.Slice;
import fr.retours.api.export.table.Tables;
import fr.retours.model.time.EventDate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the network as GEXF 1.3 (gexf.net). An event and its ties are there on its possible days, a person or body from its first
 * event to its last; what has no date is there all the time.
 */
final class GexfFile {
    private GexfFile() {}

    static void write(Slice slice, String sources, OutputStream out) throws IOException {
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
        attributes(xml, "node", Tables.NODE);
        attributes(xml, "edge", Tables.TIE);
        nodes(xml, slice);
        edges(xml, slice);
        xml.finish();
    }

    private static void nodes(XmlFile xml, Slice slice) throws IOException {
        xml.start("nodes");
        slice.nodes(one -> {
            xml.line();
            xml.start("node", "id", one.id(), "label", one.label());
            values(xml, Tables.NODE, one);
            spell(xml, one.from(), one.until());
            xml.end();
        });
        xml.end();
    }

    private static void edges(XmlFile xml, Slice slice) throws IOException {
        var number = new Object() {
            long last;
        };
        xml.line();
        xml.start("edges");
        slice.ties(one -> {
            var event = one.event().summary();
            xml.line();
            xml.start("edge", "id", number.last++, "source", one.entity(), "target", event.id());
            values(xml, Tables.TIE, one);
            spell(xml, event.time().date(), event.time().date());
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

    private static void spell(XmlFile xml, @Nullable EventDate from, @Nullable EventDate until) throws IOException {
        if (from != null && until != null) {
            xml.start("spells");
            xml.empty("spell", "start", from.first(), "end", until.last());
            xml.end();
        }
    }
}

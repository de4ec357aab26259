package fr.retours.api.export;

import fr.retours.api.export.table.Column;
import fr.retours.model.fact.Coordinates;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/** Writes KML 2.2 (OGC 07-147r2), with a schema that says of which type each value is. */
public final class KmlFile {
    private static final String SCHEMA = "columns";

    private KmlFile() {}

    /**
     * Writes what lies somewhere; where that is unknown, there is no geometry. The stream is flushed, not closed.
     *
     * @throws IOException if {@code out} takes no more
     */
    public static <T> void write(LocatedRows<T> located, OutputStream out) throws IOException {
        var xml = new XmlFile(out);
        xml.start("kml", "xmlns", "http://www.opengis.net/kml/2.2");
        xml.line();
        xml.start("Document");
        schema(xml, located.columns());
        located.rows().each(row -> {
            xml.line();
            xml.start("Placemark");
            element(xml, "name", located.label().apply(row));
            data(xml, located.columns(), row);
            geometry(xml, located.points().apply(row));
            xml.end();
        });
        xml.finish();
    }

    private static <T> void schema(XmlFile xml, List<Column<T>> columns) throws IOException {
        xml.line();
        xml.start("Schema", "name", SCHEMA, "id", SCHEMA);
        for (Column<T> column : columns) {
            xml.line();
            xml.start("SimpleField", "type", column.type().kml(), "name", column.name());
            element(xml, "displayName", column.description());
            xml.end();
        }
        xml.end();
    }

    private static <T> void data(XmlFile xml, List<Column<T>> columns, T row) throws IOException {
        xml.start("ExtendedData");
        xml.start("SchemaData", "schemaUrl", '#' + SCHEMA);
        for (Column<T> column : columns) {
            String text = column.cell(row);
            if (!text.isEmpty()) {
                xml.start("SimpleData", "name", column.name());
                xml.text(text);
                xml.end();
            }
        }
        xml.end();
        xml.end();
    }

    private static void geometry(XmlFile xml, List<Coordinates> points) throws IOException {
        if (!points.isEmpty()) {
            xml.start(points.size() == 1 ? "Point" : "LineString");
            element(
                    xml,
                    "coordinates",
                    points.stream()
                            .map(one -> one.longitude() + "," + one.latitude())
                            .collect(Collectors.joining(" ")));
            xml.end();
        }
    }

    private static void element(XmlFile xml, String name, String text) throws IOException {
        xml.start(name);
        xml.text(text);
        xml.end();
    }
}

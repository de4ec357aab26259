package fr.retours.api.export;

import fr.retours.api.export.table.TableColumn;
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
        xml.start("kml").with("xmlns", "http://www.opengis.net/kml/2.2");
        xml.line().start("Document");
        schema(xml, located.columns());
        located.rows().each(row -> {
            xml.line().start("Placemark").element("name", located.label().apply(row));
            data(xml, located.columns(), row);
            geometry(xml, located.points().apply(row));
            xml.end();
        });
        xml.finish();
    }

    private static <T> void schema(XmlFile xml, List<TableColumn<T>> columns) throws IOException {
        xml.line().start("Schema").with("name", SCHEMA).with("id", SCHEMA);
        for (TableColumn<T> column : columns) {
            xml.line().start("SimpleField").with("type", column.type().names().kml());
            xml.with("name", column.name())
                    .element("displayName", column.description())
                    .end();
        }
        xml.end();
    }

    private static <T> void data(XmlFile xml, List<TableColumn<T>> columns, T row) throws IOException {
        xml.start("ExtendedData").start("SchemaData").with("schemaUrl", '#' + SCHEMA);
        for (TableColumn<T> column : columns) {
            String text = column.cell(row);
            if (!text.isEmpty()) {
                xml.start("SimpleData").with("name", column.name()).text(text).end();
            }
        }
        xml.end().end();
    }

    private static void geometry(XmlFile xml, List<Coordinates> points) throws IOException {
        if (!points.isEmpty()) {
            String positions = points.stream()
                    .map(one -> one.longitude() + "," + one.latitude())
                    .collect(Collectors.joining(" "));
            xml.start(points.size() == 1 ? "Point" : "LineString")
                    .element("coordinates", positions)
                    .end();
        }
    }
}

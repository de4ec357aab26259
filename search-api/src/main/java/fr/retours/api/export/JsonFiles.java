package fr.retours.api.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import fr.retours.api.export.table.Column;
import fr.retours.api.export.table.Slice;
import fr.retours.api.export.table.Table;
import fr.retours.model.fact.Coordinates;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes JSON piece by piece. */
public final class JsonFiles {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonFiles() {}

    /** Opens a file that holds one value, or with {@code between} several. */
    static JsonGenerator open(OutputStream out, String between) throws IOException {
        return JSON.createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter(between));
    }

    /** Writes a table with one object a line. */
    static <T> void lines(Table<T> table, Slice slice, OutputStream out) throws IOException {
        var json = open(out, "\n");
        table.source().each(slice, row -> {
            json.writeStartObject();
            properties(json, table.columns(), row);
            json.writeEndObject();
        });
        if (json.getOutputContext().getEntryCount() > 0) {
            json.writeRaw('\n');
        }
        json.flush();
    }

    /**
     * Writes what lies somewhere as GeoJSON; where that is unknown, the geometry is null. The stream is flushed, not closed.
     *
     * @throws IOException if {@code out} takes no more
     */
    public static <T> void features(LocatedRows<T> located, OutputStream out) throws IOException {
        var json = open(out, "\n");
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        located.rows().each(row -> {
            json.writeRaw('\n');
            feature(json, located, row);
        });
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static <T> void feature(JsonGenerator json, LocatedRows<T> located, T row) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        Object id = located.id().apply(row);
        if (id != null) {
            value(json, "id", id);
        }
        json.writeFieldName("geometry");
        geometry(json, located.points().apply(row));
        json.writeObjectFieldStart("properties");
        properties(json, located.columns(), row);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void geometry(JsonGenerator json, List<Coordinates> points) throws IOException {
        switch (points.size()) {
            case 0 -> json.writeNull();
            case 1 -> {
                start(json, "Point");
                position(json, points.getFirst());
                json.writeEndObject();
            }
            default -> {
                start(json, "LineString");
                json.writeStartArray();
                for (Coordinates one : points) {
                    position(json, one);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        }
    }

    private static void start(JsonGenerator json, String geometry) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", geometry);
        json.writeFieldName("coordinates");
    }

    private static void position(JsonGenerator json, Coordinates one) throws IOException {
        json.writeArray(new double[] {one.longitude(), one.latitude()}, 0, 2);
    }

    private static <T> void properties(JsonGenerator json, List<Column<T>> columns, T row) throws IOException {
        for (Column<T> column : columns) {
            value(json, column.name(), column.value().apply(row));
        }
    }

    /** Writes a value of a column under a name. */
    static void value(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNullField(name);
            case String text -> json.writeStringField(name, text);
            case Integer number -> json.writeNumberField(name, number);
            case Long number -> json.writeNumberField(name, number);
            case Double number -> json.writeNumberField(name, number);
            case Boolean flag -> json.writeBooleanField(name, flag);
            case LocalDate day -> json.writeStringField(name, day.toString());
            case Collection<?> list -> {
                json.writeArrayFieldStart(name);
                for (Object one : list) {
                    json.writeString(one.toString());
                }
                json.writeEndArray();
            }
            default ->
                throw new IllegalArgumentException(name + " must be of a type of columns, got " + value.getClass());
        }
    }
}

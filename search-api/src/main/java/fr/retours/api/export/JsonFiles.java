package fr.retours.api.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import fr.retours.api.export.table.Column;
import fr.retours.api.export.table.Slice;
import fr.retours.api.export.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes JSON piece by piece. */
final class JsonFiles {
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
            properties(json, table, row);
            json.writeEndObject();
        });
        if (json.getOutputContext().getEntryCount() > 0) {
            json.writeRaw('\n');
        }
        json.flush();
    }

    /** Writes a table whose rows lie somewhere as GeoJSON; where that is unknown, the geometry is null. */
    static <T> void features(Table<T> table, Slice slice, OutputStream out) throws IOException {
        var json = open(out, "\n");
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        table.source().each(slice, row -> {
            json.writeRaw('\n');
            feature(json, table, row);
        });
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static <T> void feature(JsonGenerator json, Table<T> table, T row) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        value(json, "id", table.value("id", row));
        json.writeFieldName("geometry");
        point(json, table.value("longitude", row), table.value("latitude", row));
        json.writeObjectFieldStart("properties");
        properties(json, table, row);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void point(JsonGenerator json, @Nullable Object longitude, @Nullable Object latitude)
            throws IOException {
        if (!(longitude instanceof Double east) || !(latitude instanceof Double north)) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "Point");
        json.writeFieldName("coordinates");
        json.writeArray(new double[] {east, north}, 0, 2);
        json.writeEndObject();
    }

    private static <T> void properties(JsonGenerator json, Table<T> table, T row) throws IOException {
        for (Column<T> column : table.columns()) {
            value(json, column.name(), column.value().apply(row));
        }
    }

    /** Writes a value of a column under a name. */
    static void value(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNullField(name);
            case String text -> json.writeStringField(name, text);
            case Integer number -> json.writeNumberField(name, number);
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

package fr.retours.api.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import fr.retours.api.answer.AnswerJson;
import fr.retours.api.export.table.ExportSlice;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
import fr.retours.model.fact.Coordinates;
import java.io.IOException;
import java.io.OutputStream;
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
    static <T> void lines(ExportTable<T> table, ExportSlice slice, OutputStream out) throws IOException {
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
        value(json, "geometry", geometry(located.points().apply(row)));
        json.writeObjectFieldStart("properties");
        properties(json, located.columns(), row);
        json.writeEndObject();
        json.writeEndObject();
    }

    private record Geometry(String type, Object coordinates) {}

    private static @Nullable Geometry geometry(List<Coordinates> points) {
        List<List<Double>> positions = points.stream()
                .map(one -> List.of(one.longitude(), one.latitude()))
                .toList();
        return switch (positions.size()) {
            case 0 -> null;
            case 1 -> new Geometry("Point", positions.getFirst());
            default -> new Geometry("LineString", positions);
        };
    }

    private static <T> void properties(JsonGenerator json, List<TableColumn<T>> columns, T row) throws IOException {
        for (TableColumn<T> column : columns) {
            value(json, column.name(), column.value().apply(row));
        }
    }

    private static void value(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        AnswerJson.into(json, value);
    }
}

package fr.retours.api.export;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.retours.api.export.table.Column;
import fr.retours.api.export.table.ColumnType;
import fr.retours.api.export.table.Table;
import fr.retours.api.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Describes a set of tables as a Tabular Data Package (specs.frictionlessdata.io), so that programs can open it as one. */
final class DataPackage {
    /** The tables of a set, those referred to first. */
    static final List<Resource> TABLES =
            List.of(Resource.PEOPLE, Resource.BODIES, Resource.EVENTS, Resource.PARTICIPATIONS, Resource.LINKS);

    private final String sources;
    private final Optional<String> version;

    /**
     * Describes a version of the data.
     *
     * @param sources what the codes are taken from
     * @param version of the data; empty while the two stores hold different ones
     */
    DataPackage(String sources, Optional<String> version) {
        this.sources = sources;
        this.version = version;
    }

    /**
     * Writes the description.
     *
     * @param files where each table is, seen from the description
     */
    void write(Function<Resource, TableFile> files, Separator separator, OutputStream out) throws IOException {
        var json = JsonFiles.open(out, "\n").useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-package");
        json.writeStringField("name", "retours");
        json.writeStringField("title", Wording.text("export.title"));
        json.writeStringField("description", Wording.text("export.description"));
        if (version.isPresent()) {
            json.writeStringField("version", version.get());
        }
        json.writeArrayFieldStart("sources");
        json.writeStartObject();
        json.writeStringField("title", sources);
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("resources");
        for (Resource resource : TABLES) {
            table(json, resource, files.apply(resource), separator);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private static void table(JsonGenerator json, Resource resource, TableFile file, Separator separator)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-resource");
        json.writeStringField("name", resource.slug());
        json.writeStringField("title", Wording.text("resource." + resource.slug()));
        json.writeStringField("path", file.path());
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", Format.CSV.mediaType());
        json.writeStringField("encoding", "utf-8");
        if (file.bytes() != null) {
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("hash", "sha256:" + file.hash());
        }
        json.writeObjectFieldStart("dialect");
        json.writeStringField("delimiter", String.valueOf(separator.sign()));
        json.writeStringField("lineTerminator", "\r\n");
        json.writeEndObject();
        schema(json, resource.table(), separator);
        json.writeEndObject();
    }

    private static void schema(JsonGenerator json, Table<?> table, Separator separator) throws IOException {
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column<?> column : table.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("type", column.type().tabular());
            if (column.type() == ColumnType.NUMBER) {
                json.writeStringField("decimalChar", String.valueOf(separator.decimalMark()));
            }
            json.writeStringField("description", column.description());
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonFiles.value(json, "primaryKey", table.key());
        json.writeArrayFieldStart("foreignKeys");
        for (var reference : table.references()) {
            json.writeStartObject();
            json.writeStringField("fields", reference.column());
            json.writeObjectFieldStart("reference");
            json.writeStringField("resource", reference.table());
            json.writeStringField("fields", "id");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Where a table is.
     *
     * @param path relative to the description
     * @param bytes its length; null when it is written anew each time
     * @param hash SHA-256 in hexadecimal; null together with {@code bytes}
     */
    record TableFile(
            String path, @Nullable Long bytes, @Nullable String hash) {}
}

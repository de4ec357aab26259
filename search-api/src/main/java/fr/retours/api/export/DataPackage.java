package fr.retours.api.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/**
 * Describes a set of tables as a Tabular Data Package (specs.frictionlessdata.io), so that programs can open it as one.
 *
 * @param sources what the codes are taken from
 * @param version of the data; empty while the two stores hold different ones
 */
record DataPackage(String sources, Optional<String> version) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The tables of a set, those referred to first. */
    static final List<Resource> TABLES = List.of(
            Resource.PEOPLE,
            Resource.BODIES,
            Resource.THEMES,
            Resource.EVENTS,
            Resource.RECAPS,
            Resource.PARTICIPATIONS,
            Resource.FUNCTIONS,
            Resource.LINKS,
            Resource.SUBJECTS,
            Resource.SENTENCES,
            Resource.PROOFS);

    /**
     * Writes the description.
     *
     * @param files where each table is, seen from the description
     */
    void write(Function<Resource, TableFile> files, Separator separator, OutputStream out) throws IOException {
        var set = JSON.createObjectNode()
                .put("profile", "tabular-data-package")
                .put("name", "retours")
                .put("title", Wording.text("export.title"))
                .put("description", Wording.text("export.description"));
        version.ifPresent(one -> set.put("version", one));
        set.putArray("sources").addObject().put("title", sources);
        var tables = set.putArray("resources");
        TABLES.forEach(one -> describe(tables.addObject(), one, files.apply(one), separator));
        out.write(JSON.writeValueAsBytes(set));
        out.write('\n');
        out.flush();
    }

    private static void describe(ObjectNode table, Resource resource, TableFile file, Separator separator) {
        table.put("profile", "tabular-data-resource")
                .put("name", resource.slug())
                .put("title", Wording.text("resource." + resource.slug()))
                .put("path", file.path())
                .put("format", "csv")
                .put("mediatype", Format.CSV.mediaType())
                .put("encoding", "utf-8");
        if (file.bytes() != null) {
            table.put("bytes", file.bytes()).put("hash", "sha256:" + file.hash());
        }
        table.putObject("dialect")
                .put("delimiter", String.valueOf(separator.sign()))
                .put("lineTerminator", "\r\n");
        schema(table.putObject("schema"), resource.table(), separator);
    }

    private static void schema(ObjectNode schema, Table<?> table, Separator separator) {
        var fields = schema.putArray("fields");
        for (Column<?> column : table.columns()) {
            var field = fields.addObject()
                    .put("name", column.name())
                    .put("type", column.type().names().tabular());
            if (column.type() == ColumnType.NUMBER) {
                field.put("decimalChar", String.valueOf(separator.decimalMark()));
            }
            field.put("description", column.description());
        }
        table.key().forEach(schema.putArray("primaryKey")::add);
        var keys = schema.putArray("foreignKeys");
        table.references().forEach(one -> {
            var key = keys.addObject();
            one.columns().forEach(key.putArray("fields")::add);
            var reference = key.putObject("reference").put("resource", one.table());
            keyOf(one.table()).forEach(reference.putArray("fields")::add);
        });
    }

    /** Returns the columns that tell the rows of a table apart. */
    static List<String> keyOf(String table) {
        return TABLES.stream()
                .filter(one -> one.slug().equals(table))
                .findFirst()
                .orElseThrow()
                .table()
                .key();
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

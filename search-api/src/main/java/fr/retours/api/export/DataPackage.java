package fr.retours.api.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.export.table.ColumnType;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
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
    static final List<ExportResource> TABLES = List.of(
            ExportResource.PEOPLE,
            ExportResource.BODIES,
            ExportResource.THEMES,
            ExportResource.EVENTS,
            ExportResource.RECAPS,
            ExportResource.PARTICIPATIONS,
            ExportResource.FUNCTIONS,
            ExportResource.LINKS,
            ExportResource.SUBJECTS,
            ExportResource.SENTENCES,
            ExportResource.PROOFS);

    /**
     * Writes the description.
     *
     * @param files where each table is, seen from the description
     */
    void write(Function<ExportResource, TableFile> files, CsvSeparator separator, OutputStream out) throws IOException {
        out.write(JSON.writeValueAsBytes(new PackageResponse(
                "tabular-data-package",
                "retours",
                Wording.text("export.title"),
                Wording.text("export.description"),
                version.orElse(null),
                List.of(new PackageSource(sources)),
                TABLES.stream()
                        .map(one -> TableResponse.of(one, files.apply(one), separator))
                        .toList())));
        out.write('\n');
        out.flush();
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

    /** The whole description. */
    record PackageResponse(
            String profile,
            String name,
            String title,
            String description,
            @JsonInclude(Include.NON_NULL) @Nullable String version,
            List<PackageSource> sources,
            List<TableResponse> resources) {}

    /** What the data is taken from. */
    record PackageSource(String title) {}

    /** A table, and the file that it is in. */
    record TableResponse(
            String profile,
            String name,
            String title,
            String path,
            String format,
            String mediatype,
            String encoding,
            @JsonInclude(Include.NON_NULL) @Nullable Long bytes,
            @JsonInclude(Include.NON_NULL) @Nullable String hash,
            Dialect dialect,
            TableSchema schema) {
        static TableResponse of(ExportResource resource, TableFile file, CsvSeparator separator) {
            return new TableResponse(
                    "tabular-data-resource",
                    resource.slug(),
                    Wording.text("resource." + resource.slug()),
                    file.path(),
                    "csv",
                    ExportFormat.CSV.mediaType(),
                    "utf-8",
                    file.bytes(),
                    file.bytes() == null ? null : "sha256:" + file.hash(),
                    new Dialect(String.valueOf(separator.sign()), "\r\n"),
                    TableSchema.of(resource.table(), separator));
        }
    }

    /** How lines are written. */
    record Dialect(
            String delimiter,
            @JsonProperty("lineTerminator") String lineTerminator) {}

    /** The columns of a table, and which of them name its rows and those of others. */
    record TableSchema(
            List<TableField> fields,
            @JsonProperty("primaryKey") List<String> primaryKey,
            @JsonProperty("foreignKeys") List<ForeignKey> foreignKeys) {
        static TableSchema of(ExportTable<?> table, CsvSeparator separator) {
            return new TableSchema(
                    table.columns().stream()
                            .map(one -> TableField.of(one, separator))
                            .toList(),
                    table.key(),
                    table.references().stream()
                            .map(one -> new ForeignKey(one.columns(), new ForeignRows(one.table(), keyOf(one.table()))))
                            .toList());
        }
    }

    /** A column. */
    record TableField(
            String name,
            String type,

            @JsonProperty("decimalChar") @JsonInclude(Include.NON_NULL) @Nullable
            String decimalChar,

            String description) {
        static TableField of(TableColumn<?> column, CsvSeparator separator) {
            boolean number = column.type() == ColumnType.NUMBER;
            return new TableField(
                    column.name(),
                    column.type().names().tabular(),
                    number ? String.valueOf(separator.decimalMark()) : null,
                    column.description());
        }
    }

    /** Columns that name rows of another table. */
    record ForeignKey(List<String> fields, ForeignRows reference) {}

    /** The rows that they name. */
    record ForeignRows(String resource, List<String> fields) {}

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

package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.api.answer.DataChangedException;
import fr.retours.api.export.CsvSeparator;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.export.ExportRequest;
import fr.retours.api.export.ExportResource;
import fr.retours.api.export.ExportScope;
import fr.retours.api.export.ExportWriter;
import fr.retours.api.fact.ExtractorVersions;
import fr.retours.api.fact.QuoteSource;
import fr.retours.model.port.RelationFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What exports leave on disk. */
class ExportFilesTest {
    private final ExportWriter exports = new ExportWriter(
            new FakeSlices(),
            new FakeSearch(),
            new QuoteSource(new FakeSearch(), new FakeGraph(), ExtractorVersions.unknown()),
            new FakeCodes());

    @TempDir
    Path folder;

    @Test
    void aSetOfTablesIsWhatItsDescriptionSays() throws Exception {
        Path set = folder.resolve("set");

        exports.writeSet(new ExportScope(RelationFilter.NONE, ""), CsvSeparator.SEMICOLON, ExportFilesTest::first, set);

        JsonNode described = OpenApiContract.tree(Files.readString(set.resolve("datapackage.json")));
        assertThat(described.at("/version").asText()).isEqualTo("v1");
        assertThat(described.at("/resources")).hasSize(11);
        for (JsonNode table : described.at("/resources")) {
            byte[] file = Files.readAllBytes(set.resolve(table.get("path").asText()));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
            assertThat(table.get("bytes").asLong()).isEqualTo(file.length);
            assertThat(table.get("hash").asText())
                    .isEqualTo("sha256:" + HexFormat.of().formatHex(hash));
            List<CSVRecord> rows = rows(set.resolve(table.get("path").asText()));
            assertThat(rows).isNotEmpty();
            for (JsonNode key : table.at("/schema/foreignKeys")) {
                Set<List<String>> keys = rows(
                                set.resolve(key.at("/reference/resource").asText() + ".csv"))
                        .stream()
                        .map(row -> values(row, key.at("/reference/fields")))
                        .collect(Collectors.toSet());
                assertThat(rows)
                        .extracting(row -> values(row, key.get("fields")))
                        .isSubsetOf(keys);
            }
        }
    }

    @Test
    void aDatabaseHoldsTheTablesOfTheSetAndFindsWords() throws Exception {
        Path set = folder.resolve("set");
        Path file = folder.resolve("all.sqlite");
        var all = new ExportScope(RelationFilter.ANY, "");

        exports.writeSet(all, CsvSeparator.SEMICOLON, ExportFilesTest::first, set);
        exports.writeFile(
                new ExportRequest(ExportResource.DATASET, ExportFormat.SQLITE, all, CsvSeparator.COMMA),
                ExportFilesTest::first,
                file);

        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (JsonNode table : OpenApiContract.tree(Files.readString(set.resolve("datapackage.json")))
                    .at("/resources")) {
                String name = table.get("name").asText();
                assertThat(asked(database, "SELECT name FROM pragma_table_info('" + name + "')"))
                        .containsExactlyElementsOf(table.at("/schema/fields").findValuesAsText("name"));
                assertThat(asked(database, "SELECT count(*) FROM " + name))
                        .containsExactly(
                                String.valueOf(rows(set.resolve(name + ".csv")).size()));
            }
            assertThat(asked(database, "SELECT value FROM dataset WHERE name = 'version'"))
                    .containsExactly("v1");
            asked(database, "VACUUM");
            assertThat(asked(database, "PRAGMA integrity_check")).containsExactly("ok");
            assertThat(asked(database, "PRAGMA foreign_key_check")).isEmpty();
            assertThat(asked(
                            database,
                            "SELECT r.id FROM recaps_search s JOIN recaps r ON r.rowid = s.rowid"
                                    + " WHERE recaps_search MATCH 'DUBŒUF adjointe'"))
                    .containsExactly(Sample.RECAPS.getFirst().recap().id().value());
            assertThat(asked(database, "SELECT id FROM names_search WHERE names_search MATCH 'clermont'"))
                    .containsExactly("commune:63113");
        }
    }

    @Test
    void aDatabaseThatTheTwoStoresDoNotAgreeOnIsRefused() {
        var request = new ExportRequest(
                ExportResource.DATASET,
                ExportFormat.SQLITE,
                new ExportScope(RelationFilter.ANY, ""),
                CsvSeparator.COMMA);

        assertThatExceptionOfType(DataChangedException.class)
                .isThrownBy(() -> exports.write(request, Optional::empty, OutputStream.nullOutputStream()));
    }

    private static List<String> values(CSVRecord row, JsonNode columns) {
        return columns.valueStream().map(one -> row.get(one.asText())).toList();
    }

    /** Returns the first column of the rows. */
    private static List<String> asked(Connection database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = database.createStatement()) {
            if (statement.execute(sql)) {
                var rows = statement.getResultSet();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }

    @Test
    void aFileIsThereOnlyOnceItIsWhole() throws IOException {
        var request = new ExportRequest(
                ExportResource.PEOPLE, ExportFormat.CSV, new ExportScope(RelationFilter.NONE, ""), CsvSeparator.COMMA);
        Path whole = folder.resolve("people.csv");
        Path never = folder.resolve("never.csv");
        Iterator<String> versions = List.of("v1", "v2").iterator();

        exports.writeFile(request, ExportFilesTest::first, whole);

        assertThatExceptionOfType(DataChangedException.class)
                .isThrownBy(() -> exports.writeFile(request, () -> Optional.of(versions.next()), never));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(whole);
        }
    }

    private static Optional<String> first() {
        return Optional.of("v1");
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        return ReadTable.rows(Files.readString(file), ';');
    }
}

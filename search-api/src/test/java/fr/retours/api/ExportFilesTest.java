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
import fr.retours.api.export.deposit.DataDeposit;
import fr.retours.api.fact.ExtractorVersions;
import fr.retours.api.fact.QuoteSource;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.model.port.RelationFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
    void aDepositIsWhatItsChecksumsAndItsDescriptionSay() throws Exception {
        Path deposit = folder.resolve("deposit");
        var site = new SiteConfig(URI.create("https://retours.test"), URI.create("mailto:nous@retours.test"));
        var clock = Clock.fixed(Instant.parse("2026-05-03T12:00:00Z"), ZoneOffset.UTC);

        new DataDeposit(site, List.of(), "etalab-2.0", "theme=scic", clock)
                .write(exports, new ExportScope(RelationFilter.ANY, ""), ExportFilesTest::first, deposit);

        List<String> checksums = Files.readAllLines(deposit.resolve("checksums.sha256"));
        assertThat(checksums).hasSize(14);
        for (String line : checksums) {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(deposit.resolve(line.substring(66))));
            assertThat(line).startsWith(HexFormat.of().formatHex(hash) + "  ");
        }
        JsonNode tables = OpenApiContract.tree(Files.readString(deposit.resolve("datapackage.json")));
        for (JsonNode table : tables.at("/resources")) {
            String header = Files.readAllLines(deposit.resolve(table.get("path").asText()))
                    .getFirst();
            assertThat(header.substring(1).split(",")) // behind the byte order mark
                    .containsExactlyElementsOf(table.at("/schema/fields").findValuesAsText("name"));
        }
        JsonNode told = OpenApiContract.tree(Files.readString(deposit.resolve("datacite.json")));
        assertThat(told.at("/version")).isEqualTo(tables.at("/version"));
        assertThat(told.at("/titles/0/title")).isEqualTo(tables.at("/title"));
        assertThat(List.of(
                        told.at("/creators/0/name").asText(),
                        told.at("/publicationYear").asText(),
                        told.at("/contributors/0/name").asText(),
                        told.at("/rightsList/0/rightsIdentifier").asText(),
                        told.at("/relatedIdentifiers/0/relatedIdentifier").asText(),
                        told.at("/schemaVersion").asText()))
                .containsExactly(
                        "retours.test",
                        "2026",
                        "nous@retours.test",
                        "etalab-2.0",
                        "https://retours.test/api/v1/exports/datapackage.json?v=v1",
                        "http://datacite.org/schema/kernel-4");
        assertThat(Files.readString(deposit.resolve("README.md")))
                .contains(
                        "| `people.csv` | Personnes |",
                        "`v1`",
                        "Licence : etalab-2.0",
                        "theme=scic",
                        "consulté le 3 mai");
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

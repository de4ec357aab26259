package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.api.answer.DataChangedException;
import fr.retours.api.export.ExportRequest;
import fr.retours.api.export.ExportScope;
import fr.retours.api.export.Exports;
import fr.retours.api.export.Format;
import fr.retours.api.export.Resource;
import fr.retours.api.export.Separator;
import fr.retours.api.fact.Extractors;
import fr.retours.api.fact.Quoting;
import fr.retours.model.port.RelationFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
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
    private final Exports exports = new Exports(
            new FakeSlices(),
            new FakeSearch(),
            new Quoting(new FakeSearch(), new FakeGraph(), Extractors.unknown()),
            new FakeCodes());

    @TempDir
    Path folder;

    @Test
    void aSetOfTablesIsWhatItsDescriptionSays() throws Exception {
        Path set = folder.resolve("set");

        exports.writeSet(new ExportScope(RelationFilter.NONE, ""), Separator.SEMICOLON, ExportFilesTest::first, set);

        JsonNode described = OpenApiContract.tree(Files.readString(set.resolve("datapackage.json")));
        assertThat(described.at("/version").asText()).isEqualTo("v1");
        assertThat(described.at("/resources")).hasSize(5);
        for (JsonNode table : described.at("/resources")) {
            byte[] file = Files.readAllBytes(set.resolve(table.get("path").asText()));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
            assertThat(table.get("bytes").asLong()).isEqualTo(file.length);
            assertThat(table.get("hash").asText())
                    .isEqualTo("sha256:" + HexFormat.of().formatHex(hash));
            List<CSVRecord> rows = rows(set.resolve(table.get("path").asText()));
            assertThat(rows).isNotEmpty();
            for (JsonNode key : table.at("/schema/foreignKeys")) {
                Set<String> ids = rows(set.resolve(key.at("/reference/resource").asText() + ".csv")).stream()
                        .map(row -> row.get("id"))
                        .collect(Collectors.toSet());
                assertThat(rows)
                        .extracting(row -> row.get(key.get("fields").asText()))
                        .isSubsetOf(ids);
            }
        }
    }

    @Test
    void aFileIsThereOnlyOnceItIsWhole() throws IOException {
        var request = new ExportRequest(
                Resource.PEOPLE, Format.CSV, new ExportScope(RelationFilter.NONE, ""), Separator.COMMA);
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

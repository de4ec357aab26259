package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.indexer.FactsJson;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run makes of a data folder in which something is damaged. */
class DamagedDataFolderTest {
    @TempDir
    private Path temp;

    private RunFolders folders;

    @BeforeEach
    void prepareFolders() throws IOException {
        folders = RunFolders.in(temp);
    }

    @Test
    void aDamagedExtractionIsReadAgainFromItsSource() throws IOException {
        folders.write("a", "Marie Dupont.");
        folders.write("b", "Jean Petit.");
        folders.run(false);
        String whole = folders.stores().dump();
        for (String damage : DAMAGES) {
            damage("a", damage);

            RunReport report = folders.run(false);

            assertThat(report.skipped()).isEmpty();
            assertThat(report.extracted()).isEqualTo(1);
            assertThat(folders.stores().dump()).isEqualTo(whole);
            assertThat(new StoreVerifier(
                                    folders.data(),
                                    RunFolders.identification(folders.data()),
                                    folders.stores().open())
                            .verify()
                            .isSound())
                    .isTrue();
        }
    }

    @Test
    void aDamagedExtractionWithoutItsSourceIsToldAndCostsOnlyItself() throws IOException {
        folders.write("a", "Marie Dupont.");
        folders.write("b", "Jean Petit.");
        folders.run(false);
        damage("a", "substr(facts, 1, length(facts) / 2)");
        Files.delete(folders.input().resolve("a.jsonl"));
        folders.write("c", "Anne Roux.");

        RunReport report = folders.run(false);

        assertThat(report.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.message())
                        .startsWith(folders.data().archive() + " : ")
                        .contains("(a)", "retours index"));
        assertThat(folders.stores().graph.held).containsOnlyKeys(new RecapId("b"), new RecapId("c"));
        folders.write("a", "Marie Dupont.");
        assertThat(folders.run(false).skipped()).isEmpty();
        assertThat(folders.stores().graph.held).hasSize(3);
    }

    @Test
    void aDamagedIdCostsOnlyItsRecapUntilItIsReadAgain() throws IOException {
        folders.write("a", "Marie Dupont.");
        folders.write("b", "Jean Petit.");
        folders.run(true);
        execute("UPDATE recap SET id = 'A' WHERE id = 'a'");

        RunReport report = folders.run(false);

        assertThat(report.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.message()).contains("(A)", "retours index"));
        assertThat(folders.stores().graph.held).containsOnlyKeys(new RecapId("a"), new RecapId("b"));
        assertThat(folders.run(true).skipped()).isEmpty();
    }

    @Test
    void damagedFactsOfAWholeRecapAreMadeAnewWithoutTheSource() throws IOException {
        folders.write("a", "Marie Dupont.");
        folders.run(false);
        RecapFacts whole = extractionOf("a").facts();
        damage("a", "x'" + HexFormat.of().formatHex(withoutPeople(FactsJson.write(whole))) + "'");
        Files.delete(folders.input().resolve("a.jsonl"));
        folders.write("b", "Jean Petit.");

        RunReport report = folders.run(false);

        assertThat(report.skipped()).isEmpty();
        assertThat(folders.stores().graph.held).hasSize(2);
        assertThat(extractionOf("a").facts()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE outline SET outline = x'78'",
                "UPDATE outline SET outline = substr(outline, 1, length(outline) / 2)",
                "DELETE FROM outline",
                "DROP TABLE outline; DROP TABLE answer; DROP TABLE input; PRAGMA user_version = 1" // as the first
                // version made
                // archives
            })
    void anOutlineThatIsNotThereOrDamagedIsMadeOfTheFacts(String damage) throws IOException {
        folders.write("a", "Marie Dupont.");
        folders.write("b", "Jean Petit.");
        folders.run(false);
        execute(damage);
        folders.write("c", "Anne Roux.");

        RunReport report = folders.run(false);

        assertThat(report.skipped()).isEmpty();
        assertThat(report.extracted()).isEqualTo(1);
        assertThat(report.written()).isEqualTo(1);
        assertThat(report.totals().people()).isEqualTo(3);
        assertThat(folders.stores().graph.held).hasSize(3);
        List<Boolean> outlined = new ArrayList<>();
        RecapArchive.ask(folders.data(), archive -> {
            archive.extractions()
                    .forEachOutlined(one -> outlined.add(one.readOutline().isPresent()));
            return outlined;
        });
        assertThat(outlined).containsExactly(true, true, true);
    }

    private void execute(String statements) {
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folders.data().archive());
                var statement = connection.createStatement()) {
            for (String one : statements.split(";", -1)) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDamagedArchiveIsToldAsSuchWithTheRemedy() throws IOException {
        folders.write("a", "Marie Dupont.");
        folders.run(false);
        byte[] whole = Files.readAllBytes(folders.data().archive());
        for (byte[] damage : List.of(
                "x".repeat(5_000).getBytes(StandardCharsets.UTF_8), new byte[5_000], Arrays.copyOf(whole, 4_096))) {
            Files.write(folders.data().archive(), damage);

            assertThatThrownBy(() -> folders.run(false))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining(folders.data().archive().toString())
                    .hasMessageContaining("abîmée")
                    .hasMessageContaining("--rebuild")
                    .hasMessageNotContaining("droits");
        }

        Files.delete(folders.data().archive());
        assertThat(folders.run(false).skipped()).isEmpty();
    }

    /** What becomes of a blob, as SQL. */
    private static final List<String> DAMAGES =
            List.of("x''", "x'78'", "substr(facts, 1, length(facts) / 2)", "zeroblob(length(facts))", "facts || x'00'");

    private void damage(String id, String sql) {
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folders.data().archive());
                var statement = connection.createStatement()) {
            String row = " WHERE recap = (SELECT number FROM recap WHERE id = '" + id + "')";
            assertThat(statement.executeUpdate("UPDATE extraction SET facts = " + sql + row))
                    .isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private StoredExtraction extractionOf(String id) {
        return RecapArchive.<Optional<StoredExtraction>>ask(
                        folders.data(), archive -> archive.extractions().find(new RecapId(id)))
                .orElseThrow();
    }

    private static byte[] withoutPeople(String json) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(json.replace("\"people\":[", "\"people\":7,\"x\":[").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

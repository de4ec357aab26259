package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.Digest;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        for (byte[] damage : damages(extractionOf("a"))) {
            Files.write(extractionOf("a"), damage);

            RunReport report = folders.run(false);

            assertThat(report.skipped()).isEmpty();
            assertThat(report.extracted()).isEqualTo(1);
            assertThat(folders.stores().dump()).isEqualTo(whole);
            assertThat(new Verifier(
                                    folders.data(),
                                    new AsReadIdentification(),
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
        byte[] half = Files.readAllBytes(extractionOf("a"));
        Files.write(extractionOf("a"), Arrays.copyOf(half, half.length / 2));
        Files.delete(folders.input().resolve("a.jsonl"));
        folders.write("c", "Anne Roux.");

        RunReport report = folders.run(false);

        assertThat(report.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.message())
                        .startsWith(extractionOf("a") + " : ")
                        .contains("(a)", "retours index"));
        assertThat(folders.stores().graph.held).containsOnlyKeys(new RecapId("b"), new RecapId("c"));
        folders.write("a", "Marie Dupont.");
        assertThat(folders.run(false).skipped()).isEmpty();
        assertThat(folders.stores().graph.held).hasSize(3);
    }

    @Test
    void damagedFactsOfAWholeRecapAreMadeAnewWithoutTheSource() throws IOException {
        folders.write("a", "Marie Dupont.");
        folders.run(false);
        Path file = extractionOf("a");
        Files.writeString(file, Files.readString(file).replace("\"people\":[", "\"people\":7,\"x\":["));
        Files.delete(folders.input().resolve("a.jsonl"));
        folders.write("b", "Jean Petit.");

        RunReport report = folders.run(false);

        assertThat(report.skipped()).isEmpty();
        assertThat(folders.stores().graph.held).hasSize(2);
        assertThat(Files.readString(file)).doesNotContain("\"people\":7");
    }

    @Test
    void aDamagedJournalIsToldAsSuchWithTheRemedy() throws IOException {
        folders.write("a", "Marie Dupont.");
        folders.run(false);
        byte[] whole = Files.readAllBytes(folders.data().journal());
        List<byte[]> damages = damages(folders.data().journal());
        damages.add("null".getBytes(StandardCharsets.UTF_8));
        damages.add("{}".getBytes(StandardCharsets.UTF_8));
        for (byte[] damage : damages) {
            Files.write(folders.data().journal(), damage);

            assertThatThrownBy(() -> folders.run(false))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining(folders.data().journal().toString())
                    .hasMessageContaining("abîmé")
                    .hasMessageContaining("--rebuild")
                    .hasMessageNotContaining("droits");
        }

        Files.delete(folders.data().journal());
        assertThat(folders.run(false).skipped()).isEmpty();
        assertThat(Files.readAllBytes(folders.data().journal())).isEqualTo(whole);
    }

    private Path extractionOf(String id) {
        return folders.data().extracted().resolve(Digest.of(id) + ".json");
    }

    private static List<byte[]> damages(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] notUtf8 = whole.clone();
        notUtf8[whole.length / 2] = (byte) 0xE9;
        byte[] zeros = new byte[whole.length];
        return new ArrayList<>(List.of(
                notUtf8,
                zeros,
                Arrays.copyOf(whole, whole.length / 2),
                new byte[0],
                "x\n".getBytes(StandardCharsets.UTF_8)));
    }
}

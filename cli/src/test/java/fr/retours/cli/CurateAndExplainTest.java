package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code curate} and {@code explain} on a data folder, as a user calls them, without any store. */
class CurateAndExplainTest {
    private static List<RecapFacts> facts = List.of();

    @TempDir
    private Path data;

    private final CommandTerminal terminal = new CommandTerminal();

    @BeforeAll
    static void extract() {
        var extraction = new IndexerWiring(new DataFolder(Path.of("no-such-folder"))).extraction();
        facts = List.of(
                extraction.extract(recap("lorient", "Assises de l’eau à Lorient", "ouverte par Edgar Delmas, maire")),
                extraction.extract(recap("brest", "Forum des lavoirs à Brest", "ouverte par Edgard Delmas, élu")));
    }

    private static Recap recap(String id, String title, String opening) {
        return new Recap(new RecapId(id), title, null, null, "La journée a été " + opening + " de Lorient.", "");
    }

    /** Lays the folder out as {@code index} leaves it. */
    @BeforeEach
    void fill() throws IOException {
        var folder = new DataFolder(data);
        folder.create();
        try (var archive = RecapArchive.open(folder)) {
            archive.extractions()
                    .put(facts.stream()
                            .map(one -> StoredExtraction.of(one, "1"))
                            .toList());
        }
    }

    @Test
    void whatCurateWritesCanBeAppendedAndTakesEffect() throws IOException {
        assertThat(terminal.run(data, "curate")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).contains("merge:", "ids: [person:edgard-delmas, person:edgar-delmas]");
        assertThat(terminal.err()).contains("curation.yaml").hasLineCount(1);
        Path file = new DataFolder(data).curation();
        Files.writeString(file, "# mes décisions\nhide:" + terminal.out());

        assertThat(CurationReader.read(file).decisions()).isNotEmpty();
        assertThat(terminal.run(data, "curate")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).doesNotContain("merge:");
        assertThat(terminal.run(data, "explain", "person:edgard-delmas")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).contains("Récap brest", "Récap lorient", "merge", "noms à une lettre près");
    }

    @Test
    void curateIsLimited() {
        assertThat(terminal.run(data, "curate", "--limit", "1")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out().lines().filter(line -> line.startsWith("  - ")))
                .hasSize(1);

        assertThat(terminal.run(data, "curate", "--limit", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .contains("--limit doit être 1 ou plus, reçu 0")
                .hasLineCount(1);
    }

    @Test
    void explainSaysWhyInFrench() {
        assertThat(terminal.run(data, "explain", "person:edgar-delmas")).isEqualTo(ExitCode.DONE);

        assertThat(terminal.out())
                .contains("prénom connu", "règle de rules/", "« ouverte par » [", "fonction derrière le nom");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void anUnknownIdGetsTheNearestAndFails() {
        assertThat(terminal.run(data, "explain", "person:edgar-delma")).isEqualTo(ExitCode.FAILED);

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err())
                .contains("person:edgar-delma »", "Vouliez-vous : person:edgar-delmas")
                .hasLineCount(1);
    }

    @Test
    void anIdIsNeeded() {
        assertThat(terminal.run(data, "explain")).isEqualTo(ExitCode.USAGE);

        assertThat(terminal.err()).contains("il manque ID").hasLineCount(1);
    }

    @Test
    void aFolderWhereNothingIsIndexedIsTold() {
        for (String command : List.of("curate", "explain x")) {
            String[] words = (command + " --data " + data.resolve("vide")).split(" ", -1);

            assertThat(terminal.run(data, words)).isEqualTo(ExitCode.FAILED);
            assertThat(terminal.err()).contains("rien n’est indexé", "vide").hasLineCount(1);
        }
    }

    @Test
    void aMistakeInTheCurationFileIsOneLineWithItsPlace() throws IOException {
        Files.writeString(new DataFolder(data).curation(), "hide:\n- {id: person:edgar-delmas, date: 2026-03-01}\n");

        assertThat(terminal.run(data, "curate")).isEqualTo(ExitCode.FAILED);

        assertThat(terminal.err())
                .contains("curation.yaml, ligne 2 : il manque « reason »")
                .hasLineCount(1);
    }
}

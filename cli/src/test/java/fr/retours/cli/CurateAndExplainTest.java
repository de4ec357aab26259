package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code curate} and {@code explain} on a data folder, as a user calls them, without any store. */
class CurateAndExplainTest {
    private static List<RecapFacts> facts = List.of();

    @TempDir
    private Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void extract() {
        var extraction = new Wiring(new DataFolder(Path.of("no-such-folder"))).extraction();
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
        Files.writeString(folder.journal(), "{}");
        for (RecapFacts one : facts) {
            Files.writeString(
                    folder.extracted().resolve(one.recap().id() + ".json"), "1 0\n" + FactsJson.write(one) + "\n");
        }
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(
                Map.of("RETOURS_DATA", data.toString()),
                new Console(new PrintWriter(out, true), new PrintWriter(err, true), false),
                arguments);
    }

    @Test
    void whatCurateWritesCanBeAppendedAndTakesEffect() throws IOException {
        assertThat(run("curate")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("merge:", "ids: [person:edgard-delmas, person:edgar-delmas]");
        assertThat(err.toString()).contains("curation.yaml").hasLineCount(1);
        Path file = new DataFolder(data).curation();
        Files.writeString(file, "# mes décisions\nhide:" + out);

        assertThat(CurationReader.read(file).decisions()).isNotEmpty();
        assertThat(run("curate")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).doesNotContain("merge:");
        assertThat(run("explain", "person:edgard-delmas")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Récap brest", "Récap lorient", "merge", "noms à une lettre près");
    }

    @Test
    void curateIsLimited() {
        assertThat(run("curate", "--limit", "1")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString().lines().filter(line -> line.startsWith("  - ")))
                .hasSize(1);

        assertThat(run("curate", "--limit", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--limit va de 1 à").hasLineCount(1);
    }

    @Test
    void explainSaysWhyInFrench() {
        assertThat(run("explain", "person:edgar-delmas")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .contains("prénom connu", "règle de rules/", "« ouverte par » [", "fonction derrière le nom");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anUnknownIdGetsTheNearestAndFails() {
        assertThat(run("explain", "person:edgar-delma")).isEqualTo(ExitCode.FAILED);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("person:edgar-delma »", "Vouliez-vous : person:edgar-delmas")
                .hasLineCount(1);
    }

    @Test
    void anIdIsNeeded() {
        assertThat(run("explain")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("il manque ID").hasLineCount(1);
    }

    @Test
    void aFolderWhereNothingIsIndexedIsTold() {
        for (String command : List.of("curate", "explain x")) {
            String[] words = (command + " --data " + data.resolve("vide")).split(" ", -1);

            assertThat(run(words)).isEqualTo(ExitCode.FAILED);
            assertThat(err.toString()).contains("rien n’est indexé", "vide").hasLineCount(1);
        }
    }

    @Test
    void aMistakeInTheCurationFileIsOneLineWithItsPlace() throws IOException {
        Files.writeString(new DataFolder(data).curation(), "hide:\n- {id: person:edgar-delmas, date: 2026-03-01}\n");

        assertThat(run("curate")).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString())
                .contains("curation.yaml, ligne 2 : il manque « reason »")
                .hasLineCount(1);
    }
}

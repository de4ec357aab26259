package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.server.testing.TemporaryFiles;
import fr.retours.server.testing.TestGraphServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/fr/vie-privee.md} says of access and erasure, done to the samples. */
@ExtendWith(TestGraphServer.class)
class PrivacyIT {
    private static final String HAMON = "person:benoit-hamon";
    private static final String OWN = "  - {id: person:patrick-vassallo, reason: essai, date: 2026-03-01}\n";

    @TempDir
    private Path temp;

    @Test
    void whoIsForgottenIsNowhereAndDoesNotComeBack() throws IOException {
        TriedFolder folder = PreparedFolders.copyOf(temp.resolve("data"), IndexedRecaps.SAMPLES);
        Files.writeString(
                folder.data().curation(),
                "hide:\n  - {id: " + HAMON + ", reason: Hamon le demande, date: 2026-03-01}\n" + OWN);
        Path searches = Files.createDirectories(folder.data().queries())
                .resolve(LocalDate.now(ZoneId.systemDefault()) + ".tsv");
        Files.writeString(
                searches,
                "kept\t92\ntotal\t9\t0\t0\nquery\t5\t0\t0\t00000000000000aa\tbenoit hamon\nquery\t4\t0\t0\t00000000000000bb\tscic\n");
        Path report = Files.createDirectories(folder.data().reports()).resolve("0a.json");
        Files.writeString(
                report,
                "{\"id\":\"0a\",\"received\":\"" + LocalDate.now(ZoneId.systemDefault())
                        + "\",\"page\":\"/\",\"fact\":\"\",\"text\":\"Benoit Hamon n’y était pas\",\"contact\":\"\",\"settled\":\"\",\"by\":\"\"}");
        JsonNode held = about(folder);
        assertThat(held.at("/reports/0/text").asText()).contains("Hamon");
        assertThat(held.at("/person/facts")).hasSize(4);
        assertThat(held.at("/person/texts")).hasSize(4);
        assertThat(held.at("/person/facts/0/named/sentences/0").asText()).contains("Hamon");
        assertThat(held.at("/corrections/0/reason").asText()).isEqualTo("Hamon le demande");

        Path watched = Files.createDirectories(folder.data().watched().resolve("site"));
        Files.writeString(watched.resolve("state.json"), "{\"pages\":{\"http://exemple.fr/benoit-hamon\":{}}}");
        try (var serving = folder.serve()) {
            TriedFolder.awaitOk(serving, "exports/people");
            assertThat(new SiteClient(serving.address())
                            .page("/citer?page=/themes/scic")
                            .body())
                    .contains("est gardé");
        }
        assertThat(folder.data().downloads()).isDirectoryRecursivelyContaining("glob:**/retours-people.csv");
        assertThat(folder.run("forget", HAMON, "--mask")).as(folder.said()).isEqualTo(ExitCode.DONE);

        assertThat(report).doesNotExist();
        assertThat(folder.data().downloads()).doesNotExist();
        assertThat(folder.data().cited()).isDirectoryNotContaining("glob:**.gz");
        assertThat(folder.out())
                .contains(
                        "benoit hamon",
                        "Il ne reste aucune forme du nom dans ce dossier. N’ont pas été cherchés : les sauvegardes");
        assertThat(Files.readString(folder.data().curation())).isEqualTo("hide:\n" + OWN);
        assertThat(Files.readString(searches)).contains("scic").doesNotContain("hamon");
        assertNoFileHas("hamon", folder);
        try (var graph = GraphServer.start(GraphServerConfig.in(folder.data().root()))) { // each command joins it
            assertThat(graph.isAlive()).isTrue();
            assertNoExportHas(folder);
            String version = version(folder);
            assertThat(folder.run("index", IndexedRecaps.SAMPLES.toString()))
                    .as(folder.said())
                    .isEqualTo(ExitCode.DONE);
            assertThat(version(folder)).isEqualTo(version);
            assertNoExportHas(folder);
            assertThat(folder.run("about", HAMON)).isEqualTo(ExitCode.FAILED);
            assertThat(folder.err()).contains("oubliée depuis").hasLineCount(1);
            assertIsServedNowhere(folder);
        }
        assertNoFileHas("hamon", folder);
    }

    private static void assertIsServedNowhere(TriedFolder folder) {
        try (var serving = folder.servePatiently()) {
            var site = new SiteClient(serving.address());
            assertThat(site.page("/personnes/" + HAMON).statusCode()).isEqualTo(410);
            assertThat(site.get("/api/v1/people/" + HAMON + "/events").statusCode())
                    .isEqualTo(410);
            assertThat(site.get("/api/v1/search?q=hamon").body()).doesNotContainIgnoringCase("hamon</", "Benoît");
            assertThat(site.get("/api/v1/suggest?q=hamo").body()).doesNotContainIgnoringCase("hamon\"");
            assertThat(site.page("/organisations/org:ess-france").body()).contains("█████, président d’ESS France");
            for (String export : List.of("people", "participations", "links", "network?format=graphml")) {
                assertThat(site.get("/api/v1/exports/" + export).body())
                        .as(export)
                        .doesNotContainIgnoringCase("hamon");
            }
        }
    }

    @Test
    void whoIsForgottenIsInNoCountAndNoBackupAfterADayOfSearches(GraphServer graph) throws IOException {
        TriedFolder folder = samplesOn(graph);
        var texts = UnpackedTexts.of(folder.data().root());
        assertThat(texts.placesOf("hamon")).as("what is looked for is found").contains("recaps.db", "lucene");
        assertThat(folder.run("forget", HAMON)).as(folder.said()).isEqualTo(ExitCode.DONE);
        try (var serving = folder.serveCounting(30)) {
            var site = new SiteClient(serving.address());
            for (int time = 0; time < 5; time++) {
                for (String query :
                        List.of("Beno%C3%AEt+Hamon", "hamon+benoit", "HAMON", "benoit-hamon+maire", "scic")) {
                    assertThat(site.page("/?q=" + query).statusCode()).isEqualTo(200);
                }
            }
        }
        Path backup = temp.resolve("retours.zip");

        assertThat(folder.run("backup", backup.toString())).as(folder.said()).isEqualTo(ExitCode.DONE);
        assertThat(folder.run("queries")).isEqualTo(ExitCode.DONE);

        assertThat(folder.out()).contains("25 recherches", "scic").doesNotContainIgnoringCase("hamon");
        var left = UnpackedTexts.of(folder.data().root());
        assertThat(left.placesOf("scic")).contains("recaps.db", "lucene");
        assertThat(left.placesOf("hamon")).isEmpty();
        var saved = UnpackedTexts.of(backup);
        assertThat(saved.placesOf("scic")).isNotEmpty();
        assertThat(saved.placesOf("hamon")).isEmpty();
    }

    @Test
    void aBackupInsideTheFolderIsRefusedAndOneThatLiesThereIsNamed(GraphServer graph) throws IOException {
        TriedFolder folder = samplesOn(graph);
        Path inside = folder.data().root().resolve("ancienne.zip");
        assertThat(folder.run("backup", inside.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(folder.err())
                .contains("Écrivez-la ailleurs, comme " + temp.resolve("ancienne.zip"))
                .hasLineCount(1);
        assertThat(folder.run("backup", temp.resolve("avant.zip").toString())).isEqualTo(ExitCode.DONE);
        Files.move(temp.resolve("avant.zip"), inside);

        assertThat(folder.run("forget", HAMON)).isEqualTo(ExitCode.FAILED);

        assertThat(folder.out())
                .contains("reste : " + inside + ", une sauvegarde", "Il reste des traces")
                .doesNotContain("Il ne reste aucune forme");
        Path after = temp.resolve("après.zip");
        assertThat(folder.run("backup", after.toString())).isEqualTo(ExitCode.DONE);
        assertThat(folder.err()).contains("hors de la sauvegarde", "ancienne.zip");
        assertThat(UnpackedTexts.of(after).placesOf("hamon")).isEmpty();
        Files.delete(inside);
        assertThat(folder.run("forget", HAMON)).as(folder.said()).isEqualTo(ExitCode.DONE);
        assertThat(folder.out()).contains("Il ne reste aucune forme du nom dans ce dossier");
    }

    @Test
    void whoIsUnlinkedStaysInTextsAlone(GraphServer graph) throws IOException {
        TriedFolder folder = samplesOn(graph);

        assertThat(folder.run("forget", HAMON, "--unlink")).as(folder.said()).isEqualTo(ExitCode.DONE);

        try (var serving = folder.servePatiently()) {
            var site = new SiteClient(serving.address());
            assertThat(site.page("/personnes/" + HAMON).statusCode()).isEqualTo(410);
            assertThat(site.get("/api/v1/suggest?q=hamon&types=person").body()).doesNotContain(HAMON);
            assertThat(site.get("/api/v1/search?q=benoit+hamon&limit=1").body()).contains("Hamon");
        }
    }

    @Test
    void whoOnlySignsIsForgottenToo() throws IOException {
        var folder = new TriedFolder(temp.resolve("data"));
        Path recaps = TwoRecaps.in(temp);
        Path signed = Files.writeString(recaps.resolve("signed.md"), """
                ---
                title: Journée des fours (4 juin 2020)
                author: Odile Kermadec
                ---
                Norbert Métairie, maire de Lorient, ouvre la journée des fours.
                """);
        assertThat(folder.run("index", recaps.toString())).as(folder.said()).isEqualTo(ExitCode.DONE);
        assertThat(folder.run("about", "Odile Kermadec")).as(folder.said()).isEqualTo(ExitCode.DONE);
        assertThat(folder.out())
                .contains("Un récap est signé de son nom", "Journée des fours", "Rien n’a été lu d’elle");

        assertThat(folder.run("forget", "person:odile-kermadec"))
                .as(folder.said())
                .isEqualTo(ExitCode.DONE);

        assertThat(folder.out())
                .contains("Il ne reste aucune forme du nom dans ce dossier. N’ont pas été cherchés : les sauvegardes");
        assertNoFileHas("kermadec", folder);
        String version = version(folder);
        assertThat(folder.run("index", recaps.toString())).as(folder.said()).isEqualTo(ExitCode.DONE);
        assertThat(version(folder)).isEqualTo(version);
        assertNoFileHas("kermadec", folder);
        assertThat(folder.run("about", "Odile Kermadec")).isEqualTo(ExitCode.FAILED);
        assertThat(folder.err()).contains("oubliée depuis");
        assertThat(signed).content().contains("Kermadec");
    }

    @Test
    void whatCannotBeAskedForIsToldAndChangesNothing() {
        TriedFolder folder = PreparedFolders.copyOf(temp.resolve("data"), IndexedRecaps.SAMPLES);

        assertThat(folder.run("forget", "person:nobody")).isEqualTo(ExitCode.FAILED);
        assertThat(folder.err()).contains("person:nobody").hasLineCount(1);
        assertThat(folder.run("forget", HAMON, "--mask", "--unlink")).isEqualTo(ExitCode.USAGE);
        assertThat(folder.run("about", HAMON, "--format", "xml")).isEqualTo(ExitCode.USAGE);
        assertThat(folder.run("about", "Benoît Hamon")).isEqualTo(ExitCode.DONE);
        assertThat(folder.out()).contains(HAMON, "4 récaps", "recaps.db");
        assertThat(folder.data().forgotten()).doesNotExist();
        try (var serving = folder.serve()) {
            TriedFolder.awaitOk(serving, "status");
            var other = new TriedFolder(folder.data().root());
            assertThat(other.run("forget", HAMON)).isEqualTo(ExitCode.FAILED);
            assertThat(other.err()).contains("retours serve").hasLineCount(1);
        }
        assertThat(folder.data().forgotten()).doesNotExist();
    }

    /** Returns the samples with a graph that is not in the folder, where another test looks whether a name is left in its files. */
    private TriedFolder samplesOn(GraphServer graph) throws IOException {
        TriedFolder folder = PreparedFolders.copyOf(temp.resolve("data"), IndexedRecaps.SAMPLES);
        TemporaryFiles.delete(folder.data().graph());
        return TriedFolder.on(graph, folder.data().root());
    }

    private static JsonNode about(TriedFolder folder) throws IOException {
        assertThat(folder.run("about", HAMON, "--format", "json"))
                .as(folder.said())
                .isEqualTo(ExitCode.DONE);
        return JsonMapper.builder().build().readTree(folder.out());
    }

    private static String version(TriedFolder folder) throws IOException {
        return Files.readString(folder.data().versions());
    }

    private static void assertNoExportHas(TriedFolder folder) {
        assertThat(folder.run("export", "--as", "ndjson")).as(folder.err()).isEqualTo(ExitCode.DONE);
        assertThat(folder.out()).doesNotContainIgnoringCase("hamon").contains("█████");
        Path file = folder.data().root().resolveSibling("all.sqlite");
        assertThat(folder.run("export", "--as", "sqlite", "--out", file.toString()))
                .as(folder.err())
                .isEqualTo(ExitCode.DONE);
        assertThat(file)
                .content(StandardCharsets.ISO_8859_1)
                .doesNotContainIgnoringCase("hamon")
                .contains("Laurence Ruffin");
    }

    /** Looks at all by itself, whatever the command says. */
    private static void assertNoFileHas(String name, TriedFolder folder) throws IOException {
        UnpackedTexts texts = UnpackedTexts.of(folder.data().root());
        assertThat(texts.size()).isGreaterThan(20);
        assertThat(texts.placesOf(name)).isEmpty();
    }
}

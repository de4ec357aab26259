package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.Documents.Shown;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/curation.md} and the page on privacy say of corrections by hand, done to the samples. */
class CorrectionsIT {
    private static final String HIDE = "hide: [{id: person:benoit-hamon, reason: à sa demande, date: 2026-03-01}]\n";
    private static final String QUOTE = "██████ █████, président d’ESS France";

    @TempDir
    private static Path temp;

    private static TriedFolder folder;
    /** What {@code index} said with the examples of the page as corrections. */
    private static String saidOfExamples;

    private static GraphServer graph;
    private static Serving serving;
    private static SiteClient site;

    @BeforeAll
    static void hide() throws IOException {
        folder = PreparedFolders.copyOf(temp.resolve("data"), IndexedRecaps.SAMPLES);
        graph = GraphServer.start(GraphServerConfig.in(folder.data().root()));
        indexWith(Documents.shownIn("docs/curation.md").stream()
                .filter(shown -> shown.info().equals("yaml"))
                .map(Shown::text)
                .findFirst()
                .orElseThrow());
        saidOfExamples = folder.said();
        indexWith(HIDE);
        serving = folder.servePatiently();
        site = new SiteClient(serving.address());
    }

    private static void indexWith(String corrections) throws IOException {
        Files.writeString(folder.data().curation(), corrections);
        assertThat(folder.run("index", IndexedRecaps.SAMPLES.toString()))
                .as(folder.said())
                .isEqualTo(ExitCode.DONE);
    }

    @AfterAll
    static void stop() {
        serving.close();
        graph.close();
    }

    @Test
    void whoIsHiddenHasNoPageNoFactsAndNoSuggestion() {
        assertThat(site.page("/personnes/person:benoit-hamon").statusCode()).isEqualTo(404);
        assertThat(site.get("/api/v1/people/person:benoit-hamon/events").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/api/v1/suggest?q=hamon&types=person").body()).doesNotContain("person:benoit-hamon");
        for (String list : new String[] {"exports/people", "exports/participations", "exports/network?format=csv"}) {
            assertThat(site.get("/api/v1/" + list).body()).as(list).doesNotContain("person:benoit-hamon");
        }
        assertThat(site.page("/reseau?id=org:ess-france").body()).doesNotContain("person:benoit-hamon");
    }

    @Test
    void theNameIsBlankedInTextsSearchWordsAndProofsOfOthers() {
        assertThat(site.get("/api/v1/search?q=benoit+hamon&limit=1").body()).doesNotContain("Hamon");
        assertThat(site.get("/api/v1/suggest?q=hamo&types=word").body())
                .doesNotContainIgnoringCase("\"label\":\"Hamon\"");
        assertThat(site.page("/organisations/org:ess-france").body())
                .contains(QUOTE)
                .doesNotContain("Hamon");
        for (String list : new String[] {"participations", "links", "network?format=graphml", "network?format=gexf"}) {
            assertThat(site.get("/api/v1/exports/" + list).body()).as(list).doesNotContain("Hamon");
        }
    }

    @Test
    void theFolderKeepsWhatWasReadSoThatItCanBeShownAgain() {
        assertThat(folder.run("explain", "person:laurence-ruffin"))
                .as(folder.said())
                .isEqualTo(ExitCode.DONE);
        assertThat(folder.run("about", "person:benoit-hamon")).as(folder.said()).isEqualTo(ExitCode.DONE);
        assertThat(folder.out()).contains("Benoît Hamon", "curation.yaml");
        assertThat(folder.run("verify")).as(folder.said()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void theExamplesOfThePageAreAboutWhatTheSamplesHold() {
        assertThat(saidOfExamples).isNotBlank().doesNotContain("curation.yaml");
    }
}

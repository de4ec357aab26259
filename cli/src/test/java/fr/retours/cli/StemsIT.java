package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Stems in the data folder, as a user has them: written, in force with the next run, and taken away. */
@ExtendWith(TestGraphServer.class)
class StemsIT {
    private static final String SEARCH = "/api/v1/search?q=gabarot";

    @TempDir
    private Path temp;

    @Test
    void stemsAreInForceWithTheNextRunAlsoForAServerThatIsUpAndGoWithTheirFile(GraphServer graph) throws IOException {
        Path recap = Files.writeString(
                temp.resolve("recap.txt"),
                "Journée des lavoirs\n\nUne gabare est passée sur la Loire, le 26 mai 2016.\n");
        var folder = TriedFolder.on(graph, temp.resolve("data"));
        index(folder, recap);
        try (Serving serving = folder.servePatiently()) {
            var site = new SiteClient(serving.address());
            assertThat(site.get(SEARCH).body()).contains("\"total\":0");
            String before = tag(site);

            Path stems = Files.createDirectories(folder.data().root().resolve("search"))
                    .resolve("stems.txt");
            Files.writeString(stems, "gabare gabares gabarot gabarots => gabare\n");
            assertThat(tag(site)).as("what is in the index counts").isEqualTo(before);
            assertThat(folder.run("verify")).as(folder.said()).isEqualTo(ExitCode.DONE);
            assertThat(index(folder, recap)).contains("l’index de recherche est refait");

            await().until(() -> site.get(SEARCH).body().contains("\"total\":1"));
            assertThat(tag(site)).isNotEqualTo(before);
            assertThat(site.get("/api/v1/analyze?text=gabarots").body()).contains("\"text\":\"gabare\"");
            assertThat(folder.run("verify")).as(folder.said()).isEqualTo(ExitCode.DONE);
            assertThat(index(folder, recap)).doesNotContain("est refait");

            Files.delete(stems);
            assertThat(index(folder, recap)).contains("l’index de recherche est refait");

            await().until(() -> site.get(SEARCH).body().contains("\"total\":0"));
            assertThat(tag(site)).isEqualTo(before);
        }
    }

    private static String index(TriedFolder folder, Path recap) {
        assertThat(folder.run("index", recap.toString())).as(folder.said()).isEqualTo(ExitCode.DONE);
        return folder.said();
    }

    private static String tag(SiteClient site) {
        HttpResponse<String> answer = site.get(SEARCH);
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}

package fr.retours.cli;

import static fr.retours.cli.DamagedFile.cut;
import static fr.retours.cli.DamagedFile.flip;
import static fr.retours.cli.DamagedFile.largestIn;
import static fr.retours.cli.TriedFolder.awaitOk;
import static fr.retours.cli.TriedFolder.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Index, journal and kept extractions that something damaged, beside a graph that is whole. */
class DamagedFilesIT {
    private static final String REMEDY = "retours index --rebuild";

    @TempDir
    private static Path temp;

    private static CalmRun calm;
    private static TriedFolder folder;
    /** Runs all the while, so that whoever needs the graph joins it instead of starting one. */
    private static GraphServer server;

    @BeforeAll
    static void index() throws IOException {
        calm = CalmRun.in(temp.resolve("calm"));
        folder = new TriedFolder(temp.resolve("damaged"));
        calm.copy(calm.folder().root(), folder.data());
        server = GraphServer.start(GraphServerConfig.in(folder.data().root()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void mend() throws IOException {
        var whole = calm.folder();
        for (Path damaged : List.of(whole.lucene(), whole.archive())) {
            calm.copy(damaged, folder.data());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a bit", "the end"})
    void aDamagedIndexIsToldByAllAndMadeAnewWhileTheGraphIsServed(String what) throws Exception {
        String index = folder.data().lucene().toString();
        Path segment = largestIn(folder.data().lucene());
        if (what.equals("a bit")) {
            flip(segment);
        } else {
            cut(segment);
        }

        try (var serving = folder.serve()) {
            assertThat(folder.said()).contains(index, "est abîmé", REMEDY);
            assertThat(status(serving, "search?q=ville")).isIn(200, 503);
            awaitOk(serving, "people");
            for (String[] command :
                    List.of(new String[] {"verify"}, new String[] {"index", CalmRun.RECAPS.toString()})) {
                assertThat(folder.run(command)).isEqualTo(ExitCode.FAILED);
                assertThat(folder.said()).contains(index, "est abîmé", REMEDY).doesNotContain("Exception", "\tat ");
            }

            assertThat(folder.run("index", "--rebuild")).as(folder.said()).isEqualTo(ExitCode.DONE);

            awaitOk(serving, "search?q=ville");
            folder.assertHolds(calm.content());
        }
    }

    @Test
    void aDamagedArchiveIsToldAndMadeAnewWhileAllIsServed() throws Exception {
        cut(folder.data().archive());

        try (var serving = folder.serve()) {
            assertThat(folder.said()).contains(folder.data().archive().toString(), REMEDY);
            assertThat(status(serving, "search?q=ville")).isEqualTo(200);
            awaitOk(serving, "people");
            awaitOk(serving, "events?limit=1");
            assertThat(folder.run("index", CalmRun.RECAPS.toString())).isEqualTo(ExitCode.FAILED);
            assertThat(folder.said())
                    .contains(folder.data().archive().toString(), REMEDY)
                    .doesNotContain("Exception", "\tat ");

            assertThat(folder.run("index", "--rebuild", CalmRun.RECAPS.toString()))
                    .as(folder.said())
                    .isEqualTo(ExitCode.DONE);
            assertThat(folder.said()).contains(folder.data().archive() + " était abîmée", ".damaged");
            folder.assertHolds(calm.content());
        }
    }

    @Test
    void nothingIsMadeFromNothing() {
        var empty = new TriedFolder(temp.resolve("empty"));

        assertThat(empty.run("index", "--rebuild")).isEqualTo(ExitCode.FAILED);

        assertThat(empty.said()).contains(empty.data().root().toString(), "index --rebuild CHEMIN");
        assertThat(empty.data().root()).doesNotExist();
    }
}

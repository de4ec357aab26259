package fr.retours.cli;

import static fr.retours.cli.DamagedFile.cut;
import static fr.retours.cli.DamagedFile.scribble;
import static fr.retours.cli.TriedFolder.awaitOk;
import static fr.retours.cli.TriedFolder.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph store that something damaged: the search goes on, the message names the remedy, and the remedy works. */
class DamagedGraphIT {
    private static final String REMEDY = "retours index --rebuild";

    @TempDir
    private static Path temp;

    private static CalmRun calm;

    private TriedFolder folder;
    private Path neo4j;

    @BeforeAll
    static void index() {
        calm = CalmRun.in(temp.resolve("calm"));
    }

    @BeforeEach
    void copy() throws IOException {
        folder = new TriedFolder(Files.createTempDirectory(temp, "damaged").resolve("data"));
        calm.copy(calm.folder().root(), folder.data());
        neo4j = folder.data().root().resolve("neo4j");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/databases/neo4j/neostore", "data/transactions/neo4j/neostore.transaction.db.0"})
    void oneThatDoesNotOpenLeavesTheSearchAndComesBackMadeAnew(String damaged) throws Exception {
        cut(neo4j.resolve(damaged));
        Files.delete(folder.data().graphCopy());

        try (var serving = folder.serve()) {
            folder.awaitSaid(neo4j.toString(), REMEDY);
            assertThat(status(serving, "search?q=ville")).isEqualTo(200);
            assertThat(status(serving, "people")).isEqualTo(503);

            assertThat(folder.run("index", "--rebuild")).as(folder.said()).isEqualTo(ExitCode.DONE);

            awaitOk(serving, "people");
            folder.assertHolds(calm.content());
        }
    }

    @Test
    void oneThatDoesNotOpenIsStoodInForByItsCopy() throws Exception {
        cut(neo4j.resolve("data/databases/neo4j/neostore"));

        try (var serving = folder.serve()) {
            folder.awaitSaid(neo4j.toString(), REMEDY);
            assertThat(status(serving, "people")).isEqualTo(200);
        }
    }

    @Test
    void oneThatIsDamagedInTheMiddleIsToldAndMadeAnew() throws Exception {
        for (String store : List.of("neostore.propertystore.db", "neostore.relationshipstore.db")) {
            scribble(neo4j.resolve("data/databases/neo4j").resolve(store));
        }

        assertThat(folder.run("verify")).isEqualTo(ExitCode.FAILED);
        assertThat(folder.said()).contains(REMEDY);
        try (var serving = folder.serve()) {
            assertThat(status(serving, "search?q=ville")).isEqualTo(200);
            assertThat(status(serving, "people?q=a")).isIn(200, 503);
        }

        assertThat(folder.run("index", "--rebuild")).as(folder.said()).isEqualTo(ExitCode.DONE);
        folder.assertHolds(calm.content());
    }

    @Test
    void aRebuildThatWasCutShortIsDoneByTheNextRun() throws Exception {
        Files.createFile(folder.data().rebuilding());
        Files.createFile(neo4j.resolve("creating"));
        cut(folder.data().archive());

        assertThat(folder.run("index", CalmRun.RECAPS.toString()))
                .as(folder.said())
                .isEqualTo(ExitCode.DONE);

        assertThat(folder.data().rebuilding()).doesNotExist();
        folder.assertHolds(calm.content());
    }
}

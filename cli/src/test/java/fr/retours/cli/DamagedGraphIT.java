package fr.retours.cli;

import static fr.retours.cli.DamagedFile.cut;
import static fr.retours.cli.TriedFolder.awaitOk;
import static fr.retours.cli.TriedFolder.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A graph store that something damaged: the search goes on, the message names the remedy, and the remedy works. What else may be damaged,
 * {@code FaultRoundsIT} of the benchmarks tries.
 */
class DamagedGraphIT {
    private static final String REMEDY = "retours index --rebuild";

    @TempDir
    private static Path temp;

    @Test
    void oneThatDoesNotOpenLeavesTheSearchAndComesBackMadeAnew() throws Exception {
        CalmRun calm = CalmRun.in(temp.resolve("calm"));
        var folder = new TriedFolder(temp.resolve("data"));
        calm.copy(calm.folder().root(), folder.data());
        Path neo4j = folder.data().graph();
        cut(neo4j.resolve("data/databases/neo4j/neostore"));
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
}

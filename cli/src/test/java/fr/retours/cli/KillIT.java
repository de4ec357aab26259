package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.Progress;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real command at random moments of its work, server and all, as {@code kill -9} does; more often with
 * {@code -Dretours.kills=20}. The first kill comes when the writing begins, so that there is always something left to do.
 */
@ExtendWith(IndexedRecapsExtension.class)
class KillIT {
    private static final int KILLS = Integer.getInteger("retours.kills", 3);
    /** Reading, deciding who is who, writing. */
    private static final int STAGES =
            EnumSet.range(Progress.Stage.READ, Progress.Stage.WRITE).size();

    private static final int LONGEST_WAIT = 8_000;

    @Test
    void aRunKilledAnywhereIsToldTrulyAndCompletedByTheNext(IndexedRecaps indexed, @TempDir Path temp)
            throws Exception {
        long seed = Long.getLong("retours.seed", System.nanoTime());
        System.out.println("-Dretours.seed=" + seed);
        var random = new Random(seed);
        StoredContent whole = StoredContent.of(indexed.of(IndexedRecaps.SAMPLES).data());
        assertThat(whole.graph()).hasSizeGreaterThan(300);
        assertThat(whole.index()).hasSize(31);

        var folder = new TriedFolder(temp.resolve("killed"));
        int unfinished = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            if (kill == 1) {
                killedIndex(folder.data(), STAGES, 0);
            } else {
                killedIndex(folder.data(), random.nextInt(1, STAGES + 1), random.nextInt(LONGEST_WAIT));
            }
            try (var server = server(folder.data())) {
                boolean sound = folder.run("verify") == ExitCode.DONE;
                assertThat(folder.said())
                        .as("kill %d, server %d", kill, server.pid())
                        .isNotBlank();
                if (sound) {
                    assertThat(StoredContent.of(folder.data()))
                            .as("kill %d", kill)
                            .isEqualTo(whole);
                } else {
                    unfinished++;
                }
            }
        }

        assertThat(unfinished).isPositive();
        assertThat(folder.run("index", IndexedRecaps.SAMPLES.toString()))
                .as(folder.said())
                .isEqualTo(ExitCode.DONE);
        try (var server = server(folder.data())) {
            assertThat(folder.run("verify"))
                    .as("%s, server %d", folder.said(), server.pid())
                    .isEqualTo(ExitCode.DONE);
            assertThat(StoredContent.of(folder.data())).isEqualTo(whole);
        }
    }

    /** Starts the server that whoever looks at the folder then joins. */
    private static GraphServer server(DataFolder folder) throws IOException {
        Files.createDirectories(folder.root());
        return GraphServer.start(GraphServerConfig.in(folder.root()));
    }

    /** Lets the command come to a stage, and work there for a while. */
    private static void killedIndex(DataFolder folder, int stage, int millis) throws IOException, InterruptedException {
        String lib = "-D" + GraphServerConfig.LIB_PROPERTY + "=" + System.getProperty(GraphServerConfig.LIB_PROPERTY);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                lib,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "index",
                IndexedRecaps.SAMPLES.toString(),
                "--data",
                folder.root().toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var stages = process.inputReader()) {
            for (int begun = 0; begun < stage && stages.readLine() != null; begun++) {
                // a line a stage
            }
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}

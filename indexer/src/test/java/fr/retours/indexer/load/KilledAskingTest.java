package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.reader.chat.MadeModelServer;
import fr.retours.indexer.reader.chat.MadeModelServer.Received;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose process is killed again and again while a model is asked; -Dretours.kills=20 for more of it. */
class KilledAskingTest {
    private static final int KILLS = Integer.getInteger("retours.kills", 2);
    private static final int RECAPS = 2 * KILLS + 4;
    private static final int AT_ONCE = 2;
    private static final String ANSWER =
            "{\"narration\":{\"kind\":\"recounts\",\"quote\":\"avec tout le monde\"},\"people\":[]}";

    @TempDir
    private Path temp;

    private final AtomicReference<@Nullable Process> running = new AtomicReference<>();
    private final AtomicInteger untilKilled = new AtomicInteger(Integer.MAX_VALUE);

    @Test
    void endsAsAnUndisturbedOneAndAsksNothingTwiceThatHadAnAnswer() throws Exception {
        long seed = Long.getLong("retours.seed", 1);
        System.out.println("seed " + seed);
        var random = new Random(seed);
        RunFolders folders = RunFolders.in(temp);
        for (int i = 0; i < RECAPS; i++) {
            folders.write("r" + i, "Maëlle Quéré cuisine pour la " + i + "e fois avec tout le monde.");
        }
        try (var server = new MadeModelServer()) {
            server.then((exchange, body) -> {
                boolean isLast = untilKilled.decrementAndGet() == 0;
                if (isLast && random.nextBoolean()) {
                    kill();
                }
                MadeModelServer.send(exchange, 200, MadeModelServer.completion(ANSWER, "stop"), Map.of());
                if (isLast) {
                    kill();
                }
            });
            for (int kill = 0; kill < KILLS; kill++) {
                untilKilled.set(1 + random.nextInt(3));
                run(folders, folders.data(), server);
            }
            untilKilled.set(Integer.MAX_VALUE);
            assertThat(run(folders, folders.data(), server)).isZero();

            List<String> asked = server.received().stream().map(Received::body).toList();
            assertThat(asked.stream().distinct()).hasSize(RECAPS);
            assertThat(asked).hasSizeLessThanOrEqualTo(RECAPS + KILLS * AT_ONCE);
            System.out.println(KILLS + " kills, " + RECAPS + " questions, asked " + asked.size() + " times");

            run(folders, folders.data(), server);
            assertThat(server.received()).hasSize(asked.size());
            var undisturbed = new DataFolder(temp.resolve("autre"));
            run(folders, undisturbed, server);
            assertThat(RunFolders.journal(folders.data()).complete()).isTrue();
            assertThat(RunFolders.journal(folders.data()).version())
                    .isEqualTo(RunFolders.journal(undisturbed).version());
        }
    }

    private void kill() {
        Process process = running.get();
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private int run(RunFolders folders, DataFolder data, MadeModelServer server)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AskedRunProcess.class.getName(),
                        folders.input().toString(),
                        data.root().toString(),
                        server.address().toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("said").toFile())
                .start();
        running.set(process);
        return process.waitFor();
    }
}

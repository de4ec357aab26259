package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.transport.TransportLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be worked out in the time of a request is worked out once, for whoever asks again. */
class SlowQuestionsTest {
    /** All facts are read for what is asked, and for what is left out of it. */
    private static final int ONCE = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final CountDownLatch gate = new CountDownLatch(1);
    private ServerUnderTest server;

    @BeforeEach
    void start() {
        server = new ServerUnderTest(
                new ServerConfig("127.0.0.1", 0, SiteConfig.NONE, Duration.ofMillis(300), TransportLimits.DEFAULT)
                        .keeping(folder.resolve("downloads"), null));
        server.graph.revision = Optional.of("7");
        server.graph.gate = gate;
        server.slices.gate = gate;
    }

    @AfterEach
    void stop() {
        gate.countDown();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/graph/measures",
                "/api/v1/graph/measures?format=csv",
                "/questions/au-centre",
                "/api/v1/graph/network",
                "/api/v1/graph/network?format=graphml&limit=300",
                "/api/v1/exports/network"
            })
    void isReadyForWhoeverComesBackWhenTold(String path) {
        Answer late = server.get(path, Map.of());
        Answer still = server.get(path, Map.of());
        gate.countDown();
        comeBackTo(path);

        assertThat(late.status()).isEqualTo(503);
        assertThat(late.body()).contains("deadline-exceeded");
        assertThat(late.header("Retry-After")).isPresent();
        assertThat(late.header("ETag")).isEmpty();
        assertThat(still.status()).isEqualTo(503);
        assertThat(server.graph.readings).hasValue(path.contains("exports") ? 0 : ONCE);
    }

    @Test
    void otherOrdersAndPagesOfTheSameMeasuresAreNoNewWork() {
        gate.countDown();
        comeBackTo("/api/v1/graph/measures?limit=1");
        comeBackTo("/api/v1/graph/measures?limit=1&offset=1&sort=pagerank");
        assertThat(server.graph.readings).hasValue(ONCE);

        comeBackTo("/api/v1/graph/measures?network=bodies");
        assertThat(server.graph.readings).hasValue(2 * ONCE);
    }

    @Test
    void anotherStateOfTheGraphIsAskedAnew() {
        gate.countDown();
        comeBackTo("/api/v1/graph/network");
        server.graph.revision = Optional.of("8");
        comeBackTo("/api/v1/graph/network");

        assertThat(server.graph.readings).hasValue(2 * ONCE);
    }

    @Test
    void whatFailsIsTriedAgain() {
        gate.countDown();
        server.graph.down = true;
        assertThat(server.api("/graph/network").status()).isEqualTo(503);
        server.graph.down = false;

        comeBackTo("/api/v1/graph/network");
    }

    /** Any of the answers before may be late. */
    private void comeBackTo(String path) {
        await().atMost(PATIENCE).until(() -> server.get(path, Map.of()).status() == 200);
    }
}

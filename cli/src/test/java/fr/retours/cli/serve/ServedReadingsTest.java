package fr.retours.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.retours.api.admin.SecondReadings.ReadingPhase;
import fr.retours.api.admin.SecondReadings.SecondReading;
import fr.retours.cli.option.ReaderOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of the process that has a model read a recap once more. */
class ServedReadingsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String FOREVER = "sleep 100000";

    private final AtomicInteger started = new AtomicInteger();

    private ServedReadings readings(String script, Duration limit) {
        return new ServedReadings(
                ReaderOptions.none(),
                recap -> {
                    started.incrementAndGet();
                    return new ProcessBuilder(List.of("/bin/sh", "-c", "exec " + script));
                },
                limit);
    }

    private static SecondReading ended(ServedReadings readings) {
        await().atMost(PATIENCE).until(() -> readings.find("a").orElseThrow().phase() != ReadingPhase.UNDER_WAY);
        return readings.find("a").orElseThrow();
    }

    @Test
    void whatTheProcessPrintsIsTheReading() {
        try (var readings = readings(
                "echo '{\"phase\":\"READ\",\"model\":\"essai-7b\",\"trouble\":\"\",\"differences\":[]}'", PATIENCE)) {
            readings.ask("a");

            assertThat(ended(readings)).isEqualTo(new SecondReading(ReadingPhase.READ, "essai-7b", "", List.of()));
            assertThat(readings.find("b")).isEmpty();
        }
    }

    @Test
    void whyItFailsIsTold() {
        try (var readings = readings("sh -c 'echo plus de mémoire >&2; exit 1'", PATIENCE)) {
            readings.ask("a");

            assertThat(ended(readings).trouble()).contains("plus de mémoire");
        }
    }

    @Test
    void aModelThatThinksForEverIsLeftAlone() {
        try (var readings = readings(FOREVER, Duration.ZERO)) {
            readings.ask("a");

            assertThat(ended(readings).phase()).isEqualTo(ReadingPhase.FAILED);
            assertThat(ended(readings).trouble()).contains("a été arrêtée", "--reader-timeout");
        }
    }

    @Test
    void aRecapIsReadOnceAtATimeAndNobodyWaits() {
        try (var readings = readings(FOREVER, Duration.ofDays(1))) {
            readings.ask("a");
            readings.ask("a");

            assertThat(readings.find("a").orElseThrow().phase()).isEqualTo(ReadingPhase.UNDER_WAY);
            await().atMost(PATIENCE).until(() -> started.get() > 0);
        }
        assertThat(started).hasValue(1);
    }
}

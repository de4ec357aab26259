package fr.retours.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.load.IndexProgress.Stage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private final AtomicLong now = new AtomicLong(-5);
    private final StringWriter said = new StringWriter();

    private RunProgress elsewhere() {
        var writer = new PrintWriter(said, true);
        return new RunProgress(new Console(writer, writer, false), now::get);
    }

    private void after(int seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void aLineIsToldWhenAStageBeginsAndEveryTenSeconds() {
        try (var progress = elsewhere()) {
            progress.at(Stage.READ, 100, -1);
            after(9);
            progress.at(Stage.READ, 550, -1);
            after(1);
            progress.at(Stage.READ, 600, -1);
            progress.at(Stage.WRITE, 0, 10_000);
            after(10);
            progress.at(Stage.WRITE, 1_000, 10_000);
            after(10);
            progress.at(Stage.WRITE, 4_000, 10_000);
        }

        assertThat(said.toString().lines())
                .containsExactly(
                        "lecture",
                        "lecture : 600 récaps, 50 par seconde",
                        "écriture",
                        "écriture : 1\u202F000 récaps sur 10\u202F000, 100 par seconde, encore 90 s",
                        "écriture : 4\u202F000 récaps sur 10\u202F000, 200 par seconde, encore 30 s");
    }

    @Test
    void whatTakesLongIsToldInMinutes() {
        try (var progress = elsewhere()) {
            progress.at(Stage.WRITE, 0, 10_000);
            after(20);
            progress.at(Stage.WRITE, 200, 10_000);
        }

        assertThat(said.toString()).contains("10 par seconde, encore 16 min");
    }
}

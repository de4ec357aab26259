package fr.retours.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.retours.indexer.load.IndexProgress.Stage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
    void aProgramGetsStageAndFiguresAsKeysOfTheLog() {
        var log = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger("retours");
        Level before = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        log.start();
        var writer = new PrintWriter(said, true);
        try (var progress = new RunProgress(new Console(writer, writer, false, true), now::get)) {
            progress.at(Stage.READ, 100, -1);
            progress.at(Stage.WRITE, 0, 10_000);
        } finally {
            logger.detachAppender(log);
            logger.setLevel(before);
        }

        assertThat(said.toString()).isEmpty();
        assertThat(log.list)
                .extracting(ILoggingEvent::getMessage, event -> String.valueOf(event.getKeyValuePairs()))
                .containsExactly(
                        tuple("lecture", "[stage=\"read\", done=\"100\"]"),
                        tuple("écriture", "[stage=\"write\", done=\"0\", total=\"10000\"]"));
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

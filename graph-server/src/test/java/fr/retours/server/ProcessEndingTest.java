package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessEndingTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(2);

    private final Process process;

    ProcessEndingTest() throws IOException {
        // deaf to SIGTERM, and ends with its standard input; it says when it is deaf
        process = new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; read line").start();
        process.inputReader().readLine();
    }

    @AfterEach
    void kill() {
        process.destroyForcibly();
    }

    @Test
    void waitsForAProcessThatEndsByItself() throws IOException {
        process.getOutputStream().close();

        assertThat(ProcessEnding.within(LONG, process.toHandle())).isTrue();
    }

    @Test
    void stopsWaitingInTime() {
        assertThat(ProcessEnding.within(SHORT, process.toHandle())).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void killsAProcessThatIsDeafToReason() throws InterruptedException {
        LeftoverServer.end(process.toHandle(), SHORT, SHORT);

        assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void keepsAnInterruptForLater() throws IOException {
        Thread.currentThread().interrupt();
        process.getOutputStream().close();

        boolean ended = ProcessEnding.within(LONG, process.toHandle());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).isTrue();
    }
}

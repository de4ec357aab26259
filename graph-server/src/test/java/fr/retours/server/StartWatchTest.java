package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Duration now = Duration.ZERO;
    private StartWork done = StartWork.NONE;
    private final List<Duration> told = new ArrayList<>();
    private final StartWatch watch = new StartWatch(() -> done, () -> now.toNanos(), PATIENCE, told::add);

    private boolean goesOnAfter(int seconds) {
        now = now.plusSeconds(seconds);
        return watch.goesOn();
    }

    @Test
    void endsWhenNothingIsDoneForLongerThanThePatience() {
        assertThat(goesOnAfter(90)).isTrue();
        assertThat(goesOnAfter(1)).isFalse();
        assertThat(watch.idle()).isEqualTo(Duration.ofSeconds(91));
    }

    @Test
    void waitsOnForAProcessThatGetsASmallShareOfAProcessor() {
        for (int minute = 1; minute <= 60; minute++) {
            done = new StartWork(Duration.ofSeconds(minute), 0);
            assertThat(goesOnAfter(60)).isTrue();
        }
    }

    @Test
    void waitsOnForAProcessThatWritesWithoutAProcessor() {
        for (int file = 1; file <= 100; file++) {
            done = new StartWork(Duration.ZERO, file);
            assertThat(goesOnAfter(80)).isTrue();
        }
    }

    @Test
    void takesWhatAWaitingProcessUsesForNoWork() {
        for (int second = 1; second <= 90; second++) {
            done = new StartWork(Duration.ofMillis(second * 5L), 0);
            assertThat(goesOnAfter(1)).isTrue();
        }
        assertThat(goesOnAfter(1)).isFalse();
    }

    @Test
    void tellsNowAndThenHowLongItHasTaken() {
        for (int second = 1; second <= 100; second++) {
            done = new StartWork(Duration.ZERO, second);
            goesOnAfter(1);
        }

        assertThat(told).containsExactly(Duration.ofSeconds(31), Duration.ofSeconds(62), Duration.ofSeconds(93));
    }
}

package fr.retours.api.export;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientPaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final OutgoingBody.ClientPace pace = new OutgoingBody.ClientPace();

    @Test
    void aClientThatTricklesIsTooSlow() {
        assertThatIOException()
                .isThrownBy(() -> take(1_000, SECOND, 61))
                .withMessage("client must take 65536 bytes in PT1M, took 60000");
    }

    @Test
    void aSlowLineIsFastEnoughForHours() {
        assertThatCode(() -> take(1_200, SECOND, 10_000)).doesNotThrowAnyException();
    }

    @Test
    void timeInWhichTheServerWorksDoesNotCount() {
        assertThatCode(() -> take(10, 0, 100_000)).doesNotThrowAnyException();
    }

    @Test
    void whatWasTakenInAGoodMinuteDoesNotCountForTheNext() throws IOException {
        take(100_000, SECOND, 60);

        assertThatIOException().isThrownBy(() -> take(100, 30 * SECOND, 2));
    }

    private void take(int bytes, long nanoseconds, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            pace.took(bytes, nanoseconds);
        }
    }
}

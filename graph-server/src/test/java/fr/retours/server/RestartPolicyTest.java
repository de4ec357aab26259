package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    @Test
    void doublesTheWaitUpToTheLongest() {
        var policy = new RestartPolicy(6, Duration.ofMillis(250), Duration.ofSeconds(2));

        var waits = IntStream.rangeClosed(1, 6).mapToObj(policy::delayBefore).map(Duration::toMillis);

        assertThat(waits).containsExactly(250L, 500L, 1000L, 2000L, 2000L, 2000L);
    }

    @Test
    void staysAtTheLongestWaitHoweverManyTheAttempts() {
        var policy = new RestartPolicy(Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofMinutes(1));

        assertThat(policy.delayBefore(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void refusesZeroAttemptsAndDelaysOutOfOrder() {
        var second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> new RestartPolicy(0, second, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new RestartPolicy(1, Duration.ZERO, second));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RestartPolicy(1, second.plusMillis(1), second))
                .withMessageContaining("in order");
    }
}

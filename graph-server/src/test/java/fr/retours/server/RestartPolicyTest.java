package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    @Test
    void doublesTheWaitUpToTheLongest() {
        var policy = policy(6, Duration.ofMillis(250), Duration.ofSeconds(2));

        var waits = IntStream.rangeClosed(1, 6).mapToObj(policy::delayBefore).map(Duration::toMillis);

        assertThat(waits).containsExactly(250L, 500L, 1000L, 2000L, 2000L, 2000L);
    }

    @Test
    void staysAtTheLongestWaitHoweverManyTheAttempts() {
        var policy = policy(Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofMinutes(1));

        assertThat(policy.delayBefore(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void refusesZeroAttemptsAndDelaysOutOfOrder() {
        var second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> policy(0, second, second));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(1, Duration.ZERO, second));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(1, second.plusMillis(1), second))
                .withMessageContaining("in order");
    }

    @Test
    void refusesAProbeThatNeverFails() {
        var second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> new LivenessProbe(second, second, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LivenessProbe(Duration.ZERO, second, 1));
    }

    private static RestartPolicy policy(int attempts, Duration first, Duration longest) {
        return new RestartPolicy(attempts, first, longest, LivenessProbe.DEFAULT);
    }
}

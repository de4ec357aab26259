package fr.retours.server;

import java.time.Duration;

/**
 * How often and how soon a server that died is started again, and how one is found out that lives but does nothing. Each wait is
 * twice the one before.
 *
 * @param attempts how many starts in a row may fail before one gives up, at least 1
 * @param firstDelay the wait before the first start
 * @param longestDelay what no wait exceeds
 * @param probe when a server counts as frozen, and is killed
 */
public record RestartPolicy(int attempts, Duration firstDelay, Duration longestDelay, LivenessProbe probe) {
    /** Tries for about five minutes, the first time after a quarter of a second. */
    public static final RestartPolicy DEFAULT =
            new RestartPolicy(15, Duration.ofMillis(250), Duration.ofSeconds(30), LivenessProbe.DEFAULT);

    private static final int LARGEST_SHIFT = 20;

    /** @throws IllegalArgumentException if a number is out of its range */
    public RestartPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, got " + attempts);
        }
        if (!firstDelay.isPositive() || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException(
                    "delays must be positive and in order, got " + firstDelay + " and " + longestDelay);
        }
    }

    /** Returns the wait before an attempt, the first being 1. */
    Duration delayBefore(int attempt) {
        var delay = firstDelay.multipliedBy(1L << Math.min(attempt - 1, LARGEST_SHIFT));
        return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }
}

package fr.retours.server;

import java.time.Duration;

/**
 * When a server whose process runs counts as frozen: it has left several attempts to shake hands in a row without an answer.
 *
 * @param period the time between two attempts
 * @param timeout how long an answer may take; a server at its work answers at once, one that collects garbage some seconds later
 * @param failures how many attempts in a row must fail, at least 1
 */
public record LivenessProbe(Duration period, Duration timeout, int failures) {
    /** Takes a server that has been silent for some two minutes for frozen. */
    public static final LivenessProbe DEFAULT = new LivenessProbe(Duration.ofSeconds(15), Duration.ofSeconds(25), 3);

    /** @throws IllegalArgumentException if a number is out of its range */
    public LivenessProbe {
        if (!period.isPositive() || !timeout.isPositive() || failures < 1) {
            throw new IllegalArgumentException("a probe needs a period, a timeout and at least one failure, got "
                    + period + ", " + timeout + " and " + failures);
        }
    }
}

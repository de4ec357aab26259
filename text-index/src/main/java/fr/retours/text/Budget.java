package fr.retours.text;

import java.time.Duration;

/** The time that one search may take; what is found by then is the answer. For one thread. */
final class Budget {
    private static final Duration WHOLE = Duration.ofMillis(1500);

    private final long end = System.nanoTime() + WHOLE.toNanos();
    private boolean spent;

    /** Looks at the clock. */
    boolean isSpent() {
        spent = spent || System.nanoTime() - end > 0;
        return spent;
    }

    /** Returns whether {@link #isSpent} has ever said so: something was left out. */
    boolean wasSpent() {
        return spent;
    }
}

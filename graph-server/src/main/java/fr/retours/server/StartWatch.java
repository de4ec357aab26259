package fr.retours.server;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells whether a start is worth waiting for: as long as work is seen, however slow a busy machine makes it. Not safe for concurrent use.
 */
final class StartWatch {
    /** How often one hears of a start that takes long, as a share of the patience. */
    private static final int TELLINGS = 3;

    private final Supplier<StartWork> work;
    private final LongSupplier nanoTime;
    private final Duration patience;
    private final Consumer<Duration> slow;
    private final long began;
    private StartWork seen;
    private long seenAt;
    private long told;

    /**
     * Begins to watch.
     *
     * @param work what has been done so far
     * @param patience how long nothing may be done
     * @param slow called now and then with the time since the beginning
     */
    StartWatch(Supplier<StartWork> work, LongSupplier nanoTime, Duration patience, Consumer<Duration> slow) {
        this.work = work;
        this.nanoTime = nanoTime;
        this.patience = patience;
        this.slow = slow;
        this.began = nanoTime.getAsLong();
        this.seen = work.get();
        this.seenAt = began;
        this.told = began;
    }

    /** Looks once; returns whether to wait on. */
    boolean goesOn() {
        long now = nanoTime.getAsLong();
        StartWork latest = work.get();
        if (latest.isFurtherThan(seen)) {
            seen = latest;
            seenAt = now;
        }
        if (now - seenAt > patience.toNanos()) {
            return false;
        }
        if (now - told > patience.toNanos() / TELLINGS) {
            told = now;
            slow.accept(Duration.ofNanos(now - began));
        }
        return true;
    }

    /** Returns how long ago work was last seen, when asked last. */
    Duration idle() {
        return Duration.ofNanos(nanoTime.getAsLong() - seenAt);
    }
}

package fr.retours.text.deadline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * When the work on one request must have ended, and how much of the processor it may take in its turns until then. It goes
 * with the thread that works on the request; loops that may take long ask it now and then. Only {@link #cancel} is for other
 * threads.
 */
public final class RequestDeadline {
    /** What one request may take of the processor in its turns, from the first search on. */
    public static final Duration MOST_WORK = Duration.ofSeconds(1);

    private static final Duration UNLIMITED = Duration.ofDays(365);
    private static final ThreadLocal<RequestDeadline> CURRENT = new ThreadLocal<>();

    private final Duration time;
    private final long mostWork;
    private final Map<WorkTurns, WorkTurns.Turn> turns = new HashMap<>();
    private final long start = System.nanoTime();
    private long worked;
    private volatile boolean cancelled;

    private RequestDeadline(Duration time, Duration mostWork) {
        this.time = time;
        this.mostWork = mostWork.toNanos();
    }

    /** The work on a request. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        /** Does it. */
        void run() throws E;
    }

    /** Works on a request that may take so long, or on a part of the one that this thread works on. */
    public static <E extends Exception> void within(Duration time, Work<E> work) throws E {
        if (CURRENT.get() != null) {
            work.run();
            return;
        }
        var request = new RequestDeadline(time, MOST_WORK);
        CURRENT.set(request);
        try {
            work.run();
        } finally {
            request.rest();
            CURRENT.remove();
        }
    }

    /** Returns the deadline of the request that this thread works on; one that never comes, of its own, without a request. */
    public static RequestDeadline current() {
        var current = CURRENT.get();
        return current == null ? new RequestDeadline(UNLIMITED, UNLIMITED) : current;
    }

    /** Returns the turn that the request has; work of no request has a new one each time. */
    WorkTurns.Turn turnOf(WorkTurns all, Supplier<WorkTurns.Turn> fresh) {
        return this == CURRENT.get() ? turns.computeIfAbsent(all, any -> fresh.get()) : fresh.get();
    }

    /** Returns whether a turn goes on until the request ends. */
    boolean keeps(WorkTurns.Turn turn) {
        return turns.containsValue(turn);
    }

    /** Lets others work until the next search; for whoever is about to wait for them. */
    public void rest() {
        turns.values().forEach(WorkTurns.Turn::release);
    }

    /** Ends the time at once. */
    public void cancel() {
        cancelled = true;
    }

    /** Returns how much time is left, never less than none. */
    public Duration left() {
        long left = time.toNanos() - (System.nanoTime() - start);
        return cancelled || left < 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    /** Returns how much of the processor was taken in turns, as last counted, in nanoseconds. */
    public long worked() {
        return worked;
    }

    /** Notes that a turn took so many nanoseconds more. */
    void work(long nanoseconds) {
        worked += nanoseconds;
    }

    /** Returns whether the work is to end. */
    public boolean isOver() {
        return worked > mostWork || left().isZero();
    }

    /**
     * Ends the work that is to end.
     *
     * @throws DeadlineExceededException if it is
     */
    public void check() {
        if (isOver()) {
            throw new DeadlineExceededException("request must be answered within " + time + " and "
                    + Duration.ofNanos(mostWork) + " of searching, got no further in " + Duration.ofNanos(worked));
        }
    }
}

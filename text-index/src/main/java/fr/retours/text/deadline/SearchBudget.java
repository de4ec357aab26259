package fr.retours.text.deadline;

import fr.retours.text.IndexUnavailableException;
import java.time.Duration;

/**
 * What one search may take of the processor; what is found by then is the answer. Whoever asks lets shorter searches go
 * first. For one thread.
 */
public final class SearchBudget {
    private static final Duration WHOLE = Duration.ofMillis(700);

    private final WorkTurns.Turn turn;
    private boolean spent;
    /** What could not be looked at; empty while all could. */
    private String missing = "";

    /** Counts in what the request has taken before. */
    public SearchBudget(WorkTurns.Turn turn) {
        this.turn = turn;
    }

    /**
     * Looks at the clock and tells whether the time is up, when it is the turn of this search.
     *
     * @throws DeadlineExceededException if the time of the whole request is up
     */
    public boolean isSpent() {
        check();
        spent = spent || turn.deadline().worked() > WHOLE.toNanos();
        return spent;
    }

    /** Notes that a part of the index could not be looked at, and why. */
    public void miss(String what) {
        missing = what;
    }

    /** Returns whether something was left out: {@link #isSpent} has ever said so, or a part of the index was away. */
    public boolean leftOut() {
        return spent || !missing.isEmpty();
    }

    /**
     * Goes on, when it is the turn of this search, with what cannot be left out.
     *
     * @throws DeadlineExceededException if the time of the whole request is up
     */
    public void check() {
        turn.pass();
        turn.deadline().check();
    }

    /**
     * Refuses an answer that is not whole.
     *
     * @throws DeadlineExceededException if something was left out for want of time
     * @throws IndexUnavailableException if a part of the index was away
     */
    public void requireAll() {
        if (!missing.isEmpty()) {
            throw new IndexUnavailableException(missing, null);
        }
        if (spent) {
            throw new DeadlineExceededException("search must take at most " + WHOLE + " of the processor, got more");
        }
    }
}

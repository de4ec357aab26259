package fr.retours.bench.fault;

import java.util.Optional;
import org.apache.commons.io.function.IORunnable;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a folder.
 *
 * @param where it struck, or when, in a few words
 * @param duringRun whether a run was on its way to the second data set
 * @param answer of that run; null where there is none, or it was killed
 * @param end takes away what stands in the way of all commands since
 */
record FaultStrike(
        String where, boolean duringRun, @Nullable CommandAnswer answer, IORunnable end) {
    private static final IORunnable NOTHING = () -> {};

    /** Tells whether something stands in the way. */
    boolean lasts() {
        return !end.equals(NOTHING);
    }

    /** What happened to a folder that nobody wrote to. */
    static FaultStrike atRest(String where) {
        return atRest(where, NOTHING);
    }

    /** What lasts in a folder that nobody wrote to. */
    static FaultStrike atRest(String where, IORunnable end) {
        return new FaultStrike(where, false, null, end);
    }

    /** A run that was killed. */
    static FaultStrike killed(String where) {
        return new FaultStrike(where, true, null, NOTHING);
    }

    /** A run that was disturbed. */
    static FaultStrike during(String where, CommandAnswer answer) {
        return during(where, answer, NOTHING);
    }

    /** A run that was disturbed by what lasts. */
    static FaultStrike during(String where, CommandAnswer answer, IORunnable end) {
        return new FaultStrike(where, true, answer, end);
    }

    /** Returns how the run ended, if it did by itself. */
    Optional<CommandAnswer> ran() {
        return Optional.ofNullable(answer);
    }
}

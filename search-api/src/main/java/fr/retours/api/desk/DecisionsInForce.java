package fr.retours.api.desk;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import fr.retours.api.access.AuditOutcome;
import fr.retours.api.admin.AuditedCall;
import fr.retours.api.admin.IndexRuns;
import fr.retours.api.admin.RunOrder;
import fr.retours.api.admin.RunPhase;
import fr.retours.api.admin.RunState;
import fr.retours.api.problem.RefusedException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has decisions take effect: a run begins when one was taken, and another when more were taken meanwhile. Safe for concurrent use.
 */
final class DecisionsInForce implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionsInForce.class);
    private static final int PAUSE_MILLIS = 100;
    private static final String SUBJECT = "kept";

    private final IndexRuns runs;
    private final Runnable afterwards;
    private final ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("decisions-in-force").factory());

    private long taken;
    /** How many had been taken when the last run began. */
    private long begun;

    private boolean running;
    private @Nullable RunState last;
    private @Nullable AuditedCall call;

    /** How far decisions are. */
    enum Progress {
        /** All are in force. */
        IN_FORCE,
        /** Some are not, and will soon be. */
        UNDER_WAY,
        /** The last run failed: some are not. */
        FAILED
    }

    /** @param afterwards called when a run has ended */
    DecisionsInForce(IndexRuns runs, Runnable afterwards) {
        this.runs = runs;
        this.afterwards = afterwards;
        var unused = follower.scheduleWithFixedDelay(this::follow, PAUSE_MILLIS, PAUSE_MILLIS, MILLISECONDS);
    }

    /** Makes ready for decisions. */
    void prepare() {
        runs.prepare();
    }

    /** Notes that a decision was taken, or taken back. */
    synchronized void taken(AuditedCall by) {
        taken++;
        call = by;
    }

    /** Has the last run made again, where it failed; what made it fail may be over. */
    synchronized void tryAgain(AuditedCall by) {
        if (progress() == Progress.FAILED) {
            taken(by);
        }
    }

    synchronized Progress progress() {
        if (taken > begun || running) {
            return Progress.UNDER_WAY;
        }
        return last != null && last.phase() == RunPhase.FAILED ? Progress.FAILED : Progress.IN_FORCE;
    }

    /** Returns what the last run said at its end; empty where there was none. */
    synchronized String said() {
        return last == null || last.said().isEmpty() ? "" : last.said().getLast();
    }

    private void follow() {
        try {
            if (isWanted() && !isBusy()) {
                begin();
            }
        } catch (RefusedException e) {
            // somebody else's run was quicker: this one comes after it
        } catch (RuntimeException e) {
            LOG.error("a run must begin", e);
        }
    }

    private synchronized boolean isWanted() {
        return !running && taken > begun;
    }

    private boolean isBusy() {
        return runs.latest().stream().anyMatch(one -> one.phase() == RunPhase.RUNNING);
    }

    private synchronized void begin() {
        AuditedCall by = call;
        if (by == null) {
            return;
        }
        RunState run = by.begin(SUBJECT, () -> runs.start(RunOrder.KEPT, state -> end(state, by)));
        begun = taken;
        running = run.phase() == RunPhase.RUNNING;
        last = run;
    }

    private void end(RunState state, AuditedCall by) {
        by.note(
                SUBJECT + " run:" + state.id(),
                state.phase() == RunPhase.FAILED ? AuditOutcome.FAILED : AuditOutcome.DONE);
        synchronized (this) {
            running = false;
            last = state;
        }
        afterwards.run();
    }

    /** Begins no more runs, and waits until the one that begins is noted in the audit log; one that is under way is another's to end. */
    @Override
    public void close() {
        follower.close();
    }
}

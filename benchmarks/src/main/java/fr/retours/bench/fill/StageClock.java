package fr.retours.bench.fill;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Takes the time of stages, which may run side by side and each on several threads: a stage lasts while somebody is at it. Safe
 * for concurrent use.
 */
final class StageClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private final LongSupplier nanos;
    private final Map<FillStage, Stretch> stages = new EnumMap<>(FillStage.class);
    private final Stretch any = new Stretch();

    /** Starts without any stage. */
    StageClock() {
        this(System::nanoTime);
    }

    /** Takes the time from somewhere else, in nanoseconds. */
    StageClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Work of a stage. */
    interface Work<T, E extends Exception> {
        T done() throws E;
    }

    /** How long somebody was at something, and for which processor time. */
    private static final class Stretch {
        private int busy;
        private long since;
        private long nanos;
        private long processor;

        private void enter(long now) {
            if (busy == 0) {
                since = now;
            }
            busy++;
        }

        private void leave(long now, long took) {
            busy--;
            if (busy == 0) {
                nanos += now - since;
            }
            processor += took;
        }

        private StageFigures figures() {
            return new StageFigures(nanos / NANOS, processor / NANOS);
        }
    }

    /** Does some work of a stage. */
    <T, E extends Exception> T time(FillStage stage, Work<T, E> work) throws E {
        long processor = THREADS.getCurrentThreadCpuTime();
        enter(stage);
        try {
            return work.done();
        } finally {
            leave(stage, THREADS.getCurrentThreadCpuTime() - processor);
        }
    }

    /** Notes that somebody begins with a stage. */
    synchronized void enter(FillStage stage) {
        long now = nanos.getAsLong();
        stages.computeIfAbsent(stage, first -> new Stretch()).enter(now);
        any.enter(now);
    }

    /**
     * Notes that somebody is done with a stage.
     *
     * @param processor nanoseconds of the processor that it took
     */
    synchronized void leave(FillStage stage, long processor) {
        long now = nanos.getAsLong();
        stages.computeIfAbsent(stage, first -> new Stretch()).leave(now, processor);
        any.leave(now, processor);
    }

    /** Returns what each stage took so far that is over. */
    synchronized Map<FillStage, StageFigures> figures() {
        Map<FillStage, StageFigures> figures = new EnumMap<>(FillStage.class);
        stages.forEach((stage, stretch) -> figures.put(stage, stretch.figures()));
        return figures;
    }

    /** Returns the seconds within which somebody was at any stage. */
    synchronized double busy() {
        return any.figures().seconds();
    }
}

package fr.retours.text.deadline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The time that a thread has had the processor, so that what else the machine does takes nothing away from a request. */
final class ThreadClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ThreadClock() {}

    /** Returns nanoseconds since a moment of this thread's own; those of the wall clock where nothing else is counted. */
    static long now() {
        return Thread.currentThread().isVirtual() || !THREADS.isCurrentThreadCpuTimeSupported()
                ? System.nanoTime()
                : THREADS.getCurrentThreadCpuTime();
    }
}

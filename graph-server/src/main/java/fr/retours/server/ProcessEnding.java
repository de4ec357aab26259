package fr.retours.server;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for processes to end. An interrupt does not cut a wait short, or a server would stay; it is kept for later. */
final class ProcessEnding {
    private ProcessEnding() {}

    /** Tells whether the process ended within {@code patience}. */
    static boolean within(Duration patience, ProcessHandle process) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    process.onExit().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    return true;
                } catch (TimeoutException e) {
                    return false;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + process.pid(), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Asks the process to end, and kills it when it does not within {@code patience}. */
    static void force(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!within(patience, process)) {
            process.destroyForcibly();
            within(patience, process);
        }
    }
}

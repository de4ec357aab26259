package fr.retours.server;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for processes to end. */
final class Ending {
    private Ending() {}

    /** Tells whether the process ended within {@code patience}; an interrupt ends the wait and stays set. */
    static boolean within(Duration patience, ProcessHandle process) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + process.pid(), e);
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

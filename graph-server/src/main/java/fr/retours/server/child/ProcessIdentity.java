package fr.retours.server.child;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be distinguished from a later one with the same number.
 *
 * @param pid the operating system's number, which it gives again once the process is gone
 * @param startMillis when the process started, in milliseconds since 1970, or 0 when the system does not tell
 */
public record ProcessIdentity(long pid, long startMillis) {
    /** The start time is derived from the boot time, which moves a little when the clock is set. */
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(2);

    /** Identifies a process that is alive. */
    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startMillis(process));
    }

    /** Looks the process up; empty when it is gone, also when another one has its number now. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedTogether);
    }

    private boolean startedTogether(ProcessHandle process) {
        return Math.abs(startMillis(process) - startMillis) <= CLOCK_DRIFT.toMillis();
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}

package fr.retours.server;

import java.time.Duration;

/** What happens to a supervised server, reported as it happens: for a log or a health check. */
public sealed interface ServerEvent {
    /**
     * The server takes long to open its store, and is at work: it is being waited for.
     *
     * @param pid the process
     * @param since how long it has been starting
     */
    record SlowStart(long pid, Duration since) implements ServerEvent {}

    /**
     * The server's process runs, but has not answered for so long that it is being killed.
     *
     * @param pid the process
     */
    record Frozen(long pid) implements ServerEvent {}

    /**
     * The server's process has ended and nobody asked it to.
     *
     * @param pid the process that was
     */
    record Died(long pid) implements ServerEvent {}

    /**
     * The server answers again, at the same address.
     *
     * @param pid the new process
     * @param attempt how many starts it took
     */
    record Back(long pid, int attempt) implements ServerEvent {}

    /**
     * A start failed; there may be another.
     *
     * @param attempt the number of this start, from 1
     * @param cause why it failed
     */
    record StartFailed(int attempt, GraphServerException cause) implements ServerEvent {}

    /**
     * The server does not open its store. It is not tried again before the store is another one.
     *
     * @param cause says what to do
     */
    record StoreDamaged(GraphServerException cause) implements ServerEvent {}

    /**
     * The last start that the policy allows has failed: the graph stays away until the program is started again.
     *
     * @param attempts how many starts failed
     */
    record GaveUp(int attempts) implements ServerEvent {}
}

package fr.retours.api.transport;

import java.time.Duration;

/**
 * What clients may take of the server.
 *
 * @param threads most requests worked on at once
 * @param connections most connections at once; further ones wait to be let in
 * @param connectionsPerClient most connections of one address at once, or of one IPv6 network (/64); further ones are
 *     closed. A reverse proxy is one client
 * @param formTime longest time a form may take to arrive
 * @param drain how long requests that are under way may go on once the server is told to stop
 */
public record TransportLimits(
        int threads, int connections, int connectionsPerClient, Duration formTime, Duration drain) {
    /** A quarter of all connections for one address: a proxy that opens one for each visitor is far below it. */
    public static final TransportLimits DEFAULT =
            new TransportLimits(250, 4_000, 1_000, Duration.ofSeconds(20), Duration.ofSeconds(10));

    /** So many clients together are needed to have all threads at work. */
    private static final int CLIENTS = 5;

    /** @throws IllegalArgumentException unless all are positive */
    public TransportLimits {
        if (threads < 1
                || connections < 1
                || connectionsPerClient < 1
                || !formTime.isPositive()
                || !drain.isPositive()) {
            throw new IllegalArgumentException("limits must be positive, got " + threads + " threads, " + connections
                    + " connections, " + connectionsPerClient + " for each client, " + formTime + " for a form, "
                    + drain + " to drain");
        }
    }

    /** Returns most requests of one client worked on at once. */
    int threadsPerClient() {
        return Math.max(1, threads / CLIENTS);
    }

    /** Returns the same limits but for the connections of one client. */
    public TransportLimits withConnectionsPerClient(int most) {
        return new TransportLimits(threads, connections, most, formTime, drain);
    }

    /** Returns the same limits but for the time to drain. */
    public TransportLimits withDrain(Duration time) {
        return new TransportLimits(threads, connections, connectionsPerClient, formTime, time);
    }
}

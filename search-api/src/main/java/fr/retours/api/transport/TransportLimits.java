package fr.retours.api.transport;

import java.time.Duration;
import java.util.Set;

/**
 * What clients may take of the server.
 *
 * @param threads most requests worked on at once
 * @param connections most connections at once; further ones wait to be let in
 * @param connectionsPerClient most connections of one address at once, or of one IPv6 network (/64); further ones are
 *     closed. A reverse proxy is one client
 * @param formTime longest time a form, or another body, may take to arrive
 * @param requestsPerSecond how often one client may ask, a multiple of it in a moment; 0 for as often as it likes. Programs on the
 *     same machine have no such limit
 * @param proxies addresses and networks of proxies: whom they name in {@code X-Forwarded-For} is the client
 * @param drain how long requests that are under way may go on once the server stops
 */
public record TransportLimits(
        int threads,
        int connections,
        int connectionsPerClient,
        int requestsPerSecond,
        Set<String> proxies,
        Duration formTime,
        Duration drain) {
    /** A twelfth of all connections for one address: a proxy that opens one for each visitor is far below it. */
    public static final TransportLimits DEFAULT =
            new TransportLimits(250, 12_000, 1_000, 50, Set.of(), Duration.ofSeconds(20), Duration.ofSeconds(10));

    /** So many clients together are needed to have all threads at work. */
    private static final int CLIENTS = 5;

    /** @throws IllegalArgumentException unless all are positive, and each proxy is an address or a network */
    public TransportLimits {
        if (threads < 1
                || connections < 1
                || connectionsPerClient < 1
                || requestsPerSecond < 0
                || !formTime.isPositive()
                || !drain.isPositive()) {
            throw new IllegalArgumentException("limits must be positive, got " + threads + " threads, " + connections
                    + " connections, " + connectionsPerClient + " for each client, " + requestsPerSecond
                    + " requests a second, " + formTime + " for a form, " + drain + " to drain");
        }
        proxies = Set.copyOf(proxies);
        clients(proxies);
    }

    private static ClientAddresses clients(Set<String> proxies) {
        try {
            return new ClientAddresses(proxies);
        } catch (RuntimeException e) { // as many kinds as there are mistakes
            throw new IllegalArgumentException("proxies must be addresses or networks, got " + proxies, e);
        }
    }

    /** Returns whom requests are from. */
    ClientAddresses clients() {
        return clients(proxies);
    }

    /** Returns most requests of one client worked on at once. */
    int threadsPerClient() {
        return Math.max(1, threads / CLIENTS);
    }

    /** Returns the same limits but for what one client may take. */
    public TransportLimits perClient(int mostConnections, int mostPerSecond) {
        return new TransportLimits(threads, connections, mostConnections, mostPerSecond, proxies, formTime, drain);
    }

    /** Returns the same limits but for all clients together. */
    public TransportLimits within(int mostThreads, int mostConnections) {
        return new TransportLimits(
                mostThreads, mostConnections, connectionsPerClient, requestsPerSecond, proxies, formTime, drain);
    }

    /** Returns the same limits behind proxies. */
    public TransportLimits behind(Set<String> named) {
        return new TransportLimits(
                threads, connections, connectionsPerClient, requestsPerSecond, named, formTime, drain);
    }

    /** Returns the same limits but for the time to drain. */
    public TransportLimits withDrain(Duration time) {
        return new TransportLimits(
                threads, connections, connectionsPerClient, requestsPerSecond, proxies, formTime, time);
    }
}

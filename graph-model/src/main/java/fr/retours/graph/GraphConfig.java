package fr.retours.graph;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Where the graph's server is, and how long to wait for it.
 *
 * @param uri {@code bolt://host:port} or {@code neo4j://host:port}, each also with {@code +s} or {@code +ssc}
 * @param user who we are there; empty for a server without authentication
 * @param password never shown by {@link #toString()}
 * @param patience longest wait for a connection; with {@code retry} it bounds how late an absent server is noticed
 * @param retry how long to try again what may pass the next time; one more try may start within it
 */
public record GraphConfig(URI uri, String user, String password, Duration patience, Duration retry) {
    /** How long {@link #of} waits for a connection, so that with all overhead 3 seconds are kept. */
    public static final Duration PATIENCE = Duration.ofMillis(2_500);
    /** Longest wait of a run that fills, exports or asks the graph: a server that has just come up, or is busy, is worth it. */
    public static final Duration LONG_PATIENCE = Duration.ofSeconds(30);
    /** How long {@link #of} tries again: enough for one retry against a server that refuses at once. */
    public static final Duration RETRY = Duration.ofMillis(500);

    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    /** @throws IllegalArgumentException if the address has another scheme or no host, or a duration is not positive */
    public GraphConfig {
        if (!SCHEMES.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "address of Neo4j must be like 'bolt://localhost:7687' or 'neo4j://host:7687', got '" + uri + "'");
        }
        if (!patience.isPositive() || !retry.isPositive()) {
            throw new IllegalArgumentException("waiting times must be positive, got " + patience + " and " + retry);
        }
    }

    /**
     * Makes a configuration that notices an absent server within 3 seconds.
     *
     * @throws IllegalArgumentException if {@code uri} has another scheme or no host
     */
    public static GraphConfig of(URI uri, String user, String password) {
        return new GraphConfig(uri, user, password, PATIENCE, RETRY);
    }

    /**
     * Returns the same with another patience.
     *
     * @throws IllegalArgumentException if {@code patience} is not positive
     */
    public GraphConfig withPatience(Duration patience) {
        return new GraphConfig(uri, user, password, patience, retry);
    }

    /** Tells whether the driver asks the server which members of a cluster read and which write. */
    boolean isRouted() {
        return uri.getScheme().startsWith("neo4j");
    }

    /** Shows everything but the password. */
    @Override
    public String toString() {
        return "GraphConfig[uri=" + uri + ", user=" + user + ", patience=" + patience + ", retry=" + retry + "]";
    }
}

package fr.retours.api;

import fr.retours.api.page.SiteConfig;
import java.time.Duration;

/**
 * Where the server listens, and how long it waits for the graph.
 *
 * @param host name or address of the interface
 * @param port from 0 to 65535; 0 takes a free one
 * @param patience longest wait for a sign of life of the graph before the client is told that it is unavailable
 * @param site what its pages say of themselves
 */
public record ServerConfig(String host, int port, Duration patience, SiteConfig site) {
    /** What clients may count on is 3 seconds; this leaves room for the rest of the work. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofMillis(2_600);

    private static final int LAST_PORT = 65_535;

    /** @throws IllegalArgumentException if the host is blank, the port out of range or the patience not positive */
    public ServerConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must be a name or an address, got '" + host + "'");
        }
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("port must be from 0 to " + LAST_PORT + ", got " + port);
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("patience must be positive, got " + patience);
        }
    }

    /**
     * Waits as long for the graph as clients may count on.
     *
     * @throws IllegalArgumentException if the host is blank or the port out of range
     */
    public ServerConfig(String host, int port) {
        this(host, port, DEFAULT_PATIENCE, SiteConfig.NONE);
    }
}

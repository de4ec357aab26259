package fr.retours.api;

import fr.retours.api.page.SiteConfig;

/**
 * Where the server listens.
 *
 * @param host name or address of the interface
 * @param port from 0 to 65535; 0 takes a free one
 * @param site what its pages say of themselves
 */
public record ServerConfig(String host, int port, SiteConfig site) {
    private static final int LAST_PORT = 65_535;

    /** @throws IllegalArgumentException if the host is blank or the port out of range */
    public ServerConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must be a name or an address, got '" + host + "'");
        }
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("port must be from 0 to " + LAST_PORT + ", got " + port);
        }
    }

    /**
     * Makes a server whose pages say nothing of themselves.
     *
     * @throws IllegalArgumentException if the host is blank or the port out of range
     */
    public ServerConfig(String host, int port) {
        this(host, port, SiteConfig.NONE);
    }
}

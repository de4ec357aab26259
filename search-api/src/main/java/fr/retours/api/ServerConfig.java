package fr.retours.api;

import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.transport.TransportLimits;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, how long a request may take, and what clients may take of it.
 *
 * @param host name or address of the interface
 * @param port from 0 to 65535; 0 takes a free one
 * @param site what its pages say of themselves
 * @param deadline longest time that the work on a request may take, what is sent while it is made left aside
 * @param limits what clients may take
 * @param admin where whoever operates the server is answered, a host and a port; null for nowhere
 * @param traces the collector that is sent what requests go through; null for none
 * @param downloads the folder of whole downloads, which this server alone fills; null to make each anew
 * @param cited the folder of what was cited; null to keep nothing
 */
public record ServerConfig(
        String host,
        int port,
        SiteConfig site,
        Duration deadline,
        TransportLimits limits,
        @Nullable InetSocketAddress admin,
        @Nullable URI traces,
        @Nullable Path downloads,
        @Nullable Path cited) {
    /** As much as the first state of a large graph takes, and then some. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(25);

    private static final Set<String> WEB = Set.of("http", "https");
    private static final int LAST_PORT = 65_535;

    /** @throws IllegalArgumentException if the host is blank, the port out of range or the deadline not positive */
    public ServerConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must be a name or an address, got '" + host + "'");
        }
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("port must be from 0 to " + LAST_PORT + ", got " + port);
        }
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("deadline must be positive, got " + deadline);
        }
        if (traces != null && (traces.getHost() == null || !WEB.contains(traces.getScheme()))) {
            throw new IllegalArgumentException("collector must be a web address, got " + traces);
        }
    }

    /**
     * Answers visitors only.
     *
     * @throws IllegalArgumentException if the host is blank, the port out of range or the deadline not positive
     */
    public ServerConfig(String host, int port, SiteConfig site, Duration deadline, TransportLimits limits) {
        this(host, port, site, deadline, limits, null, null, null, null);
    }

    /**
     * Answers whoever operates the server, too.
     *
     * @throws IllegalArgumentException if the port is out of range
     */
    public ServerConfig withAdmin(String adminHost, int adminPort) {
        var address = InetSocketAddress.createUnresolved(adminHost, adminPort);
        return new ServerConfig(host, port, site, deadline, limits, address, traces, downloads, cited);
    }

    /**
     * Sends a collector what requests go through.
     *
     * @throws IllegalArgumentException if it is no web address
     */
    public ServerConfig withTraces(URI collector) {
        return new ServerConfig(host, port, site, deadline, limits, admin, collector, downloads, cited);
    }

    /** Keeps whole downloads, and what is cited, in folders, which need not be there. */
    public ServerConfig keeping(@Nullable Path wholeDownloads, @Nullable Path whatIsCited) {
        return new ServerConfig(host, port, site, deadline, limits, admin, traces, wholeDownloads, whatIsCited);
    }

    /**
     * Gives requests the usual time and clients what they need.
     *
     * @throws IllegalArgumentException if the host is blank or the port out of range
     */
    public ServerConfig(String host, int port, SiteConfig site) {
        this(host, port, site, DEFAULT_DEADLINE, TransportLimits.DEFAULT);
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

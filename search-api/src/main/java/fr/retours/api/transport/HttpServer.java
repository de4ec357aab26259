package fr.retours.api.transport;

import com.sun.management.UnixOperatingSystemMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jetty.JettyServerThreadPoolMetrics;
import jakarta.servlet.Servlet;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server below the framework. The framework's own one comes with sessions and WebSocket, which any visitor could
 * have made until memory ends; this one knows neither, so that there is no cookie either.
 */
public final class HttpServer {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    /** How long a silent connection stays once there are too many. */
    private static final Duration WHEN_FULL = Duration.ofSeconds(5);
    /** Room for a query of 10,000 characters of three bytes each, percent-encoded, so that the answer can name it. */
    private static final int HEADER_BYTES = 128 * 1024;

    private static final double MILLIS = 1000;

    private final Server server;
    private final ServerConnector connector;
    private final StatisticsHandler answers;

    /**
     * Serves what {@code servlet} answers.
     *
     * @param errors answers what fails before a request reaches it
     */
    public HttpServer(Servlet servlet, Request.Handler errors, TransportLimits limits, PortRules rules) {
        server = new Server(threads(limits.threads()));
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
        var clients = limits.clients();
        connector.addBean(new ClientConnections(limits.connectionsPerClient(), clients));
        server.addConnector(connector);
        var connections = new NetworkConnectionLimit(mostConnections(limits.connections()), server);
        connections.setEndPointIdleTimeout(WHEN_FULL.toMillis());
        server.addBean(connections);
        server.setErrorHandler(errors);
        // The framework starts each answer as plain text, and writes strings in the charset of that.
        server.getMimeTypes().addInferred("text/plain", StandardCharsets.UTF_8.name());
        var fair = new ClientThreads(context(servlet), limits.threadsPerClient(), clients);
        var read = new BodyReader(fair, rules.bodies(), limits.formTime());
        var taken = new SameSiteRequests(
                read, rules.isPrivate() ? List.of("/") : List.of(BrowserPolicy.ASSISTANT, BrowserPolicy.REPORT));
        int rate = limits.requestsPerSecond();
        answers = new StatisticsHandler(rate == 0 ? taken : new ClientRate(taken, rate, clients));
        server.setHandler(new GracefulHandler(answers));
        server.setStopTimeout(limits.drain().toMillis());
    }

    /**
     * Starts listening. The threads that serve do not keep the program running.
     *
     * @param port 0 takes a free one
     * @throws RuntimeException if the server cannot listen there; all is stopped then
     */
    public void start(String host, int port) {
        connector.setHost(host);
        connector.setPort(port);
        try {
            LifeCycle.start(server);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Measures answers, requests under way and threads. */
    public void measure(MeterRegistry registry) {
        Map<String, ToDoubleFunction<StatisticsHandler>> classes = Map.of(
                "2xx", StatisticsHandler::getResponses2xx,
                "3xx", StatisticsHandler::getResponses3xx,
                "4xx", StatisticsHandler::getResponses4xx,
                "5xx", StatisticsHandler::getResponses5xx);
        classes.forEach((name, count) -> FunctionCounter.builder("http.server.responses", answers, count)
                .tag("class", name)
                .description("Answers, those refused before any work included")
                .register(registry));
        Gauge.builder("http.server.active.requests", answers, StatisticsHandler::getRequestsActive)
                .description("Requests under way, sending included")
                .register(registry);
        new JettyServerThreadPoolMetrics(server.getThreadPool(), Tags.empty()).bindTo(registry);
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Stops listening; requests under way get as long as the limits say, then they are cut. */
    public void stop() {
        try {
            LifeCycle.stop(server);
        } catch (RuntimeException e) {
            LOG.warn("requests were cut that took longer than {} s to end", server.getStopTimeout() / MILLIS);
        }
    }

    /** Half of the files that this process may open are for all else. */
    private static int mostConnections(int wanted) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(wanted, system.getMaxFileDescriptorCount() / 2)
                : wanted;
    }

    /**
     * Makes the threads that serve: no virtual ones. A search keeps a processor busy, and what waits for a virtual thread's
     * turn, Jetty's own reading of requests included, gets none before a search is done, in no certain order. None of them ever
     * waits for a client, but for those that write exports.
     */
    private static QueuedThreadPool threads(int most) {
        var threads = new QueuedThreadPool(most);
        threads.setName("http");
        threads.setDaemon(true);
        return threads;
    }

    private static HttpConfiguration configuration() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        // Ids hold slashes, and more that servlets call ambiguous. What stands behind %u is no UTF-8.
        http.setUriCompliance(UriCompliance.LEGACY.without("ids", UriCompliance.Violation.UTF16_ENCODINGS));
        return http;
    }

    private static ServletContextHandler context(Servlet servlet) {
        var context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        context.setContextPath("/");
        context.addServlet(new ServletHolder(servlet), "/*");
        return context;
    }

    /**
     * Lets a client have so many threads at once, and its further requests wait without one: whoever asks for much at a time
     * keeps nobody else waiting for a thread. Safe for concurrent use.
     */
    private static final class ClientThreads extends ThreadLimitHandler {
        private final ClientAddresses clients;

        ClientThreads(Handler next, int most, ClientAddresses clients) {
            super(next, null, false);
            setThreadLimit(most);
            this.clients = clients;
        }

        @Override
        protected String getRemoteIP(Request request) {
            return clients.of(request).name();
        }
    }
}

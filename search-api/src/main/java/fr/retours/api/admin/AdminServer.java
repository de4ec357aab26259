package fr.retours.api.admin;

import fr.retours.api.operation.ServerMetrics;
import fr.retours.api.problem.TransportErrors;
import fr.retours.api.transport.BrowserPolicy;
import fr.retours.api.transport.HttpServer;
import fr.retours.api.transport.TransportLimits;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.servlet.JavalinServlet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers whoever operates a server, at an address of its own that no visitor should reach: {@code /metrics} to everybody, and calls of
 * administration to accounts.
 */
public final class AdminServer implements AutoCloseable {
    /** The format that every version of Prometheus reads. */
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private static final int THREADS = 40;
    private static final int CONNECTIONS = 400;

    private final HttpServer http;

    private AdminServer(HttpServer http) {
        this.http = http;
    }

    /**
     * Starts listening.
     *
     * @param port 0 takes a free one
     * @param routes add what accounts may call and open
     * @param limits of the site, which are in force here as far as they tell who a client is, and how long answers may take to end
     * @throws RuntimeException if the server cannot listen there; all is stopped then
     */
    public static AdminServer start(
            String host, int port, ServerMetrics metrics, List<Consumer<RoutesConfig>> routes, TransportLimits limits) {
        var javalin = Javalin.create(settings -> configure(settings, metrics, routes));
        var own = new TransportLimits(
                THREADS, CONNECTIONS, CONNECTIONS, 0, limits.proxies(), limits.formTime(), limits.drain());
        var http = new HttpServer(
                new JavalinServlet(javalin.unsafe), new TransportErrors(BrowserPolicy::confidential), own);
        http.start(host, port);
        return new AdminServer(http);
    }

    private static void configure(JavalinConfig settings, ServerMetrics metrics, List<Consumer<RoutesConfig>> routes) {
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.startup.startupWatcherEnabled = false;
        settings.http.prefer405over404 = true;
        settings.http.compressionStrategy = CompressionStrategy.NONE;
        settings.routes.before(ctx -> BrowserPolicy.confidential(ctx::header));
        settings.routes.get("/metrics", ctx -> ctx.result(metrics.text()).contentType(METRICS));
        routes.forEach(some -> some.accept(settings.routes));
        AdminErrors.register(settings.routes);
        TransportErrors.register(settings);
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return http.port();
    }

    @Override
    public void close() {
        http.stop();
    }
}

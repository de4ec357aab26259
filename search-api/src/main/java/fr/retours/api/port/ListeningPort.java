package fr.retours.api.port;

import fr.retours.api.problem.TransportErrors;
import fr.retours.api.transport.AnswerCompression;
import fr.retours.api.transport.AnswerWriter;
import fr.retours.api.transport.BrowserPolicy;
import fr.retours.api.transport.HttpServer;
import fr.retours.api.transport.PortRules;
import fr.retours.api.transport.TransportLimits;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A port that is listened on. There is this one way to set one up, so that what bounds clients bounds them on each: bodies are read
 * before a thread is given to them, answers are sent while none waits, and what fails anywhere is a problem.
 */
public final class ListeningPort implements AutoCloseable {
    private final Javalin javalin;
    private final HttpServer http;

    private ListeningPort(Javalin javalin, HttpServer http) {
        this.javalin = javalin;
        this.http = http;
    }

    /**
     * Sets one up, on which nobody listens yet.
     *
     * @param routes adds what is answered
     */
    public static ListeningPort of(PortRules rules, TransportLimits limits, Consumer<JavalinConfig> routes) {
        var javalin = Javalin.create(settings -> {
            configure(settings, rules);
            routes.accept(settings);
            AnswerWriter.register(settings.routes, !rules.isPrivate());
        });
        var errors = new TransportErrors(rules.isPrivate() ? BrowserPolicy::confidential : BrowserPolicy::program);
        return new ListeningPort(javalin, new HttpServer(new JavalinServlet(javalin.unsafe), errors, limits, rules));
    }

    private static void configure(JavalinConfig settings, PortRules rules) {
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.startup.startupWatcherEnabled = false;
        settings.http.prefer405over404 = true;
        settings.http.compressionStrategy = rules.isPrivate()
                ? CompressionStrategy.NONE
                : new CompressionStrategy(null, new Gzip(AnswerCompression.FAST));
        TransportErrors.register(settings);
    }

    /** Measures answers, requests under way and threads. */
    public void measure(MeterRegistry registry) {
        http.measure(registry);
    }

    /**
     * Starts listening. The threads that serve do not keep the program running.
     *
     * @param port 0 takes a free one
     * @throws RuntimeException if it cannot listen there; all is stopped then
     */
    public void start(String host, int port) {
        http.start(host, port);
    }

    /** Returns its number. */
    public int number() {
        return http.port();
    }

    /** Returns what is answered, as in {@code GET /api/v1/search}. */
    public Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint.method + " " + route.endpoint.path)
                .collect(Collectors.toSet());
    }

    /** Stops listening; requests under way get as long as the limits say, then they are cut. */
    @Override
    public void close() {
        http.stop();
    }
}

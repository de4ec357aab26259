package fr.retours.api;

import fr.retours.api.transport.ClientWatch;
import fr.retours.api.transport.Compression;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A running HTTP server: the API and the web page. It does not close the stores it reads. */
public final class RetoursServer implements AutoCloseable {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);

    private static final int MOST_THREADS = 250;

    private final Javalin javalin;

    private final ClientWatch clients;

    private RetoursServer(Javalin javalin, ClientWatch clients) {
        this.javalin = javalin;
        this.clients = clients;
    }

    /**
     * Starts serving. The threads that serve do not keep the program running: whoever starts a server waits for the
     * end by other means.
     *
     * @throws ServerStartException if the server cannot listen there
     */
    public static RetoursServer start(ServerConfig config, Stores stores) {
        var clients = new ClientWatch();
        var resources = new Resources(stores, config, clients);
        var javalin = Javalin.create(settings -> {
            configure(settings);
            resources.register(settings);
        });
        try {
            return new RetoursServer(javalin.start(config.host(), config.port()), clients);
        } catch (JavalinException e) {
            clients.close();
            throw BindFailure.of(config, e);
        }
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return javalin.port();
    }

    /** Returns what is served, as in {@code GET /api/v1/search}. */
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint.method + " " + route.endpoint.path)
                .collect(Collectors.toSet());
    }

    /** Stops listening; requests under way get 3 more seconds. Closing twice does nothing. */
    @Override
    public void close() {
        javalin.stop();
        clients.close();
    }

    private static void configure(JavalinConfig settings) {
        settings.jetty.threadPool = threads();
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.startup.startupWatcherEnabled = false;
        settings.http.prefer405over404 = true;
        settings.http.compressionStrategy = new CompressionStrategy(null, new Gzip(Compression.FAST));
        settings.jetty.modifyServer(RetoursServer::finishAnswers);
    }

    /**
     * Makes the threads that serve: no virtual ones. A search keeps a processor busy, and what waits for a virtual thread's
     * turn, Jetty's own reading of requests included, gets none before a search is done, in no certain order.
     */
    private static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("http");
        threads.setDaemon(true);
        return threads;
    }

    private static void finishAnswers(Server server) {
        server.insertHandler(new GracefulHandler());
        server.setStopTimeout(LAST_ANSWERS.toMillis());
    }
}

package fr.retours.api.operation;

import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Answers whoever operates a server, at an address of its own that no visitor should reach: {@code /metrics}. */
public final class AdminServer implements AutoCloseable {
    /** The format that every version of Prometheus reads. */
    private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final String METRICS = "/metrics";
    private static final int THREADS = 4;

    private final Server server;
    private final ServerConnector connector;

    private AdminServer(Supplier<String> metrics) {
        var threads = new QueuedThreadPool(THREADS);
        threads.setName("admin");
        threads.setDaemon(true);
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1);
        server.addConnector(connector);
        server.setHandler(new Metrics(metrics));
    }

    /**
     * Starts listening.
     *
     * @param port 0 takes a free one
     * @throws RuntimeException if the server cannot listen there; all is stopped then
     */
    public static AdminServer start(String host, int port, ServerMetrics metrics) {
        var admin = new AdminServer(metrics::text);
        admin.connector.setHost(host);
        admin.connector.setPort(port);
        try {
            LifeCycle.start(admin.server);
            return admin;
        } catch (RuntimeException e) {
            admin.close();
            throw e;
        }
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    private static final class Metrics extends Handler.Abstract {
        private final Supplier<String> metrics;

        Metrics(Supplier<String> metrics) {
            this.metrics = metrics;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (!Request.getPathInContext(request).equals(METRICS) || !HttpMethod.GET.is(request.getMethod())) {
                response.setStatus(HttpStatus.NOT_FOUND_404);
                callback.succeeded();
                return true;
            }
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, MEDIA_TYPE);
            Content.Sink.write(response, true, metrics.get(), callback);
            return true;
        }
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}

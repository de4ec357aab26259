package fr.retours.api;

import fr.retours.api.admin.AdminServer;
import fr.retours.api.admin.AdminServices;
import fr.retours.api.operation.ServerMetrics;
import fr.retours.api.port.ListeningPort;
import fr.retours.api.query.QueryCounting;
import fr.retours.api.trace.RequestTraces;
import fr.retours.api.transport.BrowserPolicy;
import fr.retours.api.transport.ClientWatch;
import fr.retours.api.transport.PortRules;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A running HTTP server: the API and the web page. It does not close the stores it reads. */
public final class RetoursServer implements AutoCloseable {
    private final ListeningPort visitors;
    private final ClientWatch clients;
    private final ServerMetrics metrics;
    private final Optional<RequestTraces> traces;
    private final Optional<AdminServer> admin;
    private final Optional<AdministrationResources> administration;

    private RetoursServer(
            ListeningPort visitors,
            ClientWatch clients,
            ServerMetrics metrics,
            Optional<RequestTraces> traces,
            Optional<AdminServer> admin,
            Optional<AdministrationResources> administration) {
        this.visitors = visitors;
        this.clients = clients;
        this.metrics = metrics;
        this.traces = traces;
        this.admin = admin;
        this.administration = administration;
    }

    /**
     * Starts serving, and counts no queries.
     *
     * @throws ServerStartException if the server cannot listen there
     */
    public static RetoursServer start(ServerConfig config, ReadStores stores) {
        return start(config, stores, QueryCounting.NONE, null);
    }

    /**
     * Starts serving. The threads that serve do not keep the program running: whoever starts a server waits for the
     * end by other means.
     *
     * @param counting counts what visitors search for; it is not closed
     * @param administration what accounts work on at the address for whoever operates the server; null for nothing but measures
     * @throws ServerStartException if the server cannot listen there
     */
    public static RetoursServer start(
            ServerConfig config, ReadStores stores, QueryCounting counting, @Nullable AdminServices administration) {
        var clients = new ClientWatch();
        var traces = tracesTo(config.traces());
        var resources = new PublicResources(
                traces.map(stores::traced).orElse(stores),
                config,
                clients,
                counting,
                administration == null ? null : administration.reports());
        var metrics = new ServerMetrics(stores.graph(), stores.search());
        var visitors = ListeningPort.of(new PortRules(BrowserPolicy.bodies(), false), config.limits(), settings -> {
            metrics.register(settings.routes);
            traces.ifPresent(one -> one.register(settings.routes));
            resources.register(settings);
        });
        visitors.measure(metrics.registry());
        try {
            visitors.start(config.host(), config.port());
        } catch (RuntimeException e) {
            clients.close();
            metrics.close();
            traces.ifPresent(RequestTraces::close);
            throw ServerStartException.of(config, e);
        }
        try {
            var all = Optional.ofNullable(administration)
                    .map(one -> AdministrationResources.of(one, stores, config, clients, visitors.number()));
            var admin = Optional.ofNullable(config.admin()).map(address -> admin(address, metrics, all, config));
            return new RetoursServer(visitors, clients, metrics, traces, admin, all);
        } catch (ServerStartException e) {
            visitors.close();
            clients.close();
            metrics.close();
            traces.ifPresent(RequestTraces::close);
            throw e;
        }
    }

    /** Nothing of OpenTelemetry is loaded where there is no collector. */
    private static Optional<RequestTraces> tracesTo(@Nullable URI collector) {
        return collector == null ? Optional.empty() : Optional.of(RequestTraces.to(collector));
    }

    private static AdminServer admin(
            InetSocketAddress address,
            ServerMetrics metrics,
            Optional<AdministrationResources> all,
            ServerConfig config) {
        try {
            return AdminServer.start(
                    address.getHostString(),
                    address.getPort(),
                    metrics,
                    all.map(AdministrationResources::offer).orElse(AdminServer.Offer.NONE),
                    config.limits());
        } catch (RuntimeException e) {
            throw ServerStartException.of(new ServerConfig(address.getHostString(), address.getPort()), e);
        }
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return visitors.number();
    }

    /** Returns the port where whoever operates the server is answered; empty where nobody is. */
    public OptionalInt adminPort() {
        return admin.map(AdminServer::port).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** Returns what is served, as in {@code GET /api/v1/search}. */
    Set<String> routes() {
        return visitors.routes();
    }

    /** Stops listening; requests under way get as long as the limits say. Closing twice does nothing. */
    @Override
    public void close() {
        visitors.close();
        admin.ifPresent(AdminServer::close);
        administration.ifPresent(AdministrationResources::close);
        clients.close();
        metrics.close();
        traces.ifPresent(RequestTraces::close);
    }
}

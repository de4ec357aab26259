package fr.retours.cli.serve;

import fr.retours.api.ReadStores;
import fr.retours.api.RetoursServer;
import fr.retours.api.ServerConfig;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.transport.TransportLimits;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.store.ArchiveQuestions;
import fr.retours.cli.store.GraphAccess;
import fr.retours.cli.store.OpenedSearch;
import fr.retours.cli.store.ServedGraph;
import fr.retours.cli.store.StoredState;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.extraction.territory.OfficialCodes;
import fr.retours.extraction.text.Lexicon;
import fr.retours.graph.relation.SnapshotParticipationGraph;
import fr.retours.graph.relation.SnapshotRelationGraph;
import fr.retours.graph.relation.SnapshotSliceGraph;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.text.RecapSearch;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.settings.SettingsFolder;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Both stores open for reading and the HTTP server on top. */
public final class Serving implements AutoCloseable {
    /** Where the page is unless stated otherwise. */
    public static final int DEFAULT_PORT = 8080;

    /** How long one program on this machine waits for an answer. No visitor waits behind it. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ServedGraph graph;
    private final RecapSearch search;
    private final CountedQueries queries;
    private final ArchiveQuestions archive;
    private final @Nullable ServedAdministration administration;
    private final RetoursServer server;
    private final WebhookSender webhooks;
    private final String host;
    /** Found by commands that have a question; null when they are not to find it. */
    private @Nullable ServingNote note;

    private Serving(Sources sources, RetoursServer server, WebhookSender webhooks, String host) {
        this.graph = sources.graph();
        this.search = sources.search();
        this.queries = sources.queries();
        this.archive = sources.archive();
        this.administration = sources.administration();
        this.server = server;
        this.webhooks = webhooks;
        this.host = host;
    }

    /** What is opened before the server and closed after it. */
    private record Sources(
            ServedGraph graph,
            RecapSearch search,
            CountedQueries queries,
            ArchiveQuestions archive,
            @Nullable ServedAdministration administration) {}

    /** Starts serving visitors, who learn soon that the graph is away; whatever was opened is closed again when that fails. */
    public static Serving start(
            StoreOptions options,
            EnvironmentDefaults environment,
            DataFolder folder,
            ServerConfig config,
            Console console) {
        return start(options, environment, folder, config, List.of(), WebhookTargets.NONE, console);
    }

    /**
     * Does the same, lets whoever administrates have recaps read in, and tells others when the data set is another.
     *
     * @param recaps folders below which they may be
     */
    public static Serving start(
            StoreOptions options,
            EnvironmentDefaults environment,
            DataFolder folder,
            ServerConfig config,
            List<Path> recaps,
            WebhookTargets others,
            Console console) {
        Serving serving = on(
                () -> ServedGraph.following(GraphAccess.promptly(options, environment, folder.root(), console), folder),
                options,
                environment,
                config.keeping(folder.downloads(), folder.cited()),
                recaps,
                others,
                console);
        serving.leave(new ServingNote(folder));
        return serving;
    }

    private void leave(ServingNote left) {
        left.leave(host, server.port());
        note = left;
    }

    /**
     * Starts serving one program on this machine at a free port: from a copy of the graph, or else from a graph that may be slow,
     * which it waits for rather than fail.
     *
     * @param site whose addresses it gives
     */
    public static Serving startPatiently(
            StoreOptions options,
            EnvironmentDefaults environment,
            DataFolder folder,
            SiteConfig site,
            Console console) {
        return on(
                () -> ServedGraph.copied(folder)
                        .orElseGet(() -> ServedGraph.following(
                                GraphAccess.patiently(options, environment, folder.root(), console), folder)),
                options,
                environment,
                new ServerConfig("127.0.0.1", 0, site, PATIENCE, TransportLimits.DEFAULT),
                List.of(),
                WebhookTargets.NONE,
                console);
    }

    private static Serving on(
            Supplier<ServedGraph> opening,
            StoreOptions options,
            EnvironmentDefaults environment,
            ServerConfig config,
            List<Path> recaps,
            WebhookTargets others,
            Console console) {
        var folder = options.folder();
        var settings = SettingsFolder.inForce(folder.root()).with(new Lexicon()::knows);
        LuceneRecapSearch search = new OpenedSearch(options, environment, console).following(settings);
        search.trouble()
                .ifPresentOrElse(
                        reported -> console.tell("serve.index-trouble", reported),
                        () -> OpenedSearch.tellStems(search, folder, console));
        ServedGraph graph = null;
        var queries = CountedQueries.in(folder, config.site().queryDays(), console);
        var archive = CompletableFuture.supplyAsync(() -> new ArchiveQuestions(folder, console)); // beside the graph
        try {
            graph = opening.get();
            var source = graph.source();
            var codes = new OfficialCodes();
            var administration =
                    config.admin() == null ? null : ServedAdministration.of(options, codes, recaps, console);
            var stated = new StoredState(folder, console);
            var stores = new ReadStores(
                    new SnapshotParticipationGraph(source),
                    new SnapshotRelationGraph(source),
                    new SnapshotSliceGraph(source),
                    search,
                    codes,
                    archive.join().redirects(),
                    stated.erasedIds(),
                    archive.join().extractors(),
                    stated.versions(),
                    stated.review(),
                    stated.readings());
            var server = RetoursServer.start(
                    config,
                    stores,
                    queries.counting(),
                    administration == null ? null : administration.administration());
            return new Serving(
                    new Sources(graph, search, queries, archive.join(), administration),
                    server,
                    WebhookSender.of(others, search, WebhookSender.PAUSES, console),
                    config.host());
        } catch (RuntimeException e) {
            if (graph != null) {
                graph.close();
            }
            archive.join().close();
            queries.close();
            search.close();
            throw e;
        }
    }

    /** Says where to listen and what clients may take, and refuses a port that is none. */
    public static ServerConfig at(String host, int port, SiteConfig site, TransportLimits limits) {
        try {
            return new ServerConfig(host, port, site, ServerConfig.DEFAULT_DEADLINE, limits);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.port", String.valueOf(port));
        }
    }

    /** Returns whether only this machine reaches a server at a host. */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // nor can a server listen there
        }
    }

    /** Says the same, and where whoever operates the server is answered. */
    public static ServerConfig at(
            String host, int port, SiteConfig site, TransportLimits limits, String adminHost, int adminPort) {
        try {
            return at(host, port, site, limits).withAdmin(adminHost, adminPort);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.port", String.valueOf(adminPort));
        }
    }

    /** Says where what requests go through is sent, null for nowhere, and refuses what is no web address. */
    public static ServerConfig tracing(ServerConfig config, @Nullable URI collector) {
        try {
            return collector == null ? config : config.withTraces(collector);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.traces", collector);
        }
    }

    /** Returns where a browser finds the page. */
    public String address() {
        return address(host, server.port());
    }

    /** Returns where whoever operates the server is answered; empty where nobody is. */
    public OptionalInt adminPort() {
        return server.adminPort();
    }

    /** Returns the address of the page at a host and port. */
    public static String address(String host, int port) {
        return "http://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port + "/";
    }

    @Override
    public void close() {
        if (note != null) {
            note.remove(host, server.port());
        }
        server.close();
        webhooks.close();
        if (administration != null) {
            administration.close();
        }
        archive.close();
        queries.close();
        search.close();
        graph.close();
    }
}

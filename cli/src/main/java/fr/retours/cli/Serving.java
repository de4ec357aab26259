package fr.retours.cli;

import fr.retours.api.RetoursServer;
import fr.retours.api.ServerConfig;
import fr.retours.api.Stores;
import fr.retours.api.page.SiteConfig;
import fr.retours.api.transport.TransportLimits;
import fr.retours.graph.relation.SnapshotParticipationGraph;
import fr.retours.graph.relation.SnapshotRelationGraph;
import fr.retours.graph.relation.SnapshotSliceGraph;
import fr.retours.graph.snapshot.GraphSnapshots;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.text.LuceneRecapSearch;
import fr.retours.text.RecapSearch;
import java.time.Duration;
import java.util.function.Supplier;

/** Both stores open for reading and the HTTP server on top. */
final class Serving implements AutoCloseable {
    /** Where the page is unless told otherwise. */
    static final int DEFAULT_PORT = 8080;

    /** How long one program on this machine waits for an answer. No visitor waits behind it. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final GraphAccess graph;
    private final GraphSnapshots snapshots;
    private final RecapSearch search;
    private final RetoursServer server;
    private final String host;

    private Serving(
            GraphAccess graph, GraphSnapshots snapshots, RecapSearch search, RetoursServer server, String host) {
        this.graph = graph;
        this.snapshots = snapshots;
        this.search = search;
        this.server = server;
        this.host = host;
    }

    /** Starts serving visitors, who learn soon that the graph is away; whatever was opened is closed again when that fails. */
    static Serving start(
            StoreOptions options, Environment environment, DataFolder folder, ServerConfig config, Console console) {
        return on(() -> GraphAccess.promptly(options, environment, folder.root(), console), folder, config, console);
    }

    /** Starts serving one program on this machine at a free port: it waits for a slow graph rather than fail. */
    static Serving startPatiently(StoreOptions options, Environment environment, DataFolder folder, Console console) {
        return on(
                () -> GraphAccess.patiently(options, environment, folder.root(), console),
                folder,
                new ServerConfig("127.0.0.1", 0, SiteConfig.NONE, PATIENCE, TransportLimits.DEFAULT),
                console);
    }

    private static Serving on(Supplier<GraphAccess> access, DataFolder folder, ServerConfig config, Console console) {
        LuceneRecapSearch search = LuceneRecapSearch.follow(folder.lucene());
        search.trouble().ifPresent(told -> console.err().println(Messages.of("serve.index-trouble", told)));
        GraphAccess graph = null;
        GraphSnapshots snapshots = null;
        try {
            graph = access.get();
            snapshots = GraphSnapshots.followed(graph.connection());
            var stores = new Stores(
                    new SnapshotParticipationGraph(snapshots),
                    new SnapshotRelationGraph(snapshots),
                    new SnapshotSliceGraph(snapshots),
                    search,
                    new StoredRedirects(folder, console),
                    new StoredExtractors(folder, console),
                    new StoredVersions(folder, console));
            return new Serving(graph, snapshots, search, RetoursServer.start(config, stores), config.host());
        } catch (RuntimeException e) {
            if (snapshots != null) {
                snapshots.close();
            }
            if (graph != null) {
                graph.close();
            }
            search.close();
            throw e;
        }
    }

    /** Says where to listen and what clients may take, and refuses a port that is none. */
    static ServerConfig at(String host, int port, SiteConfig site, TransportLimits limits) {
        try {
            return new ServerConfig(host, port, site, ServerConfig.DEFAULT_DEADLINE, limits);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.port", String.valueOf(port));
        }
    }

    /** Returns where a browser finds the page. */
    String address() {
        return "http://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + server.port() + "/";
    }

    @Override
    public void close() {
        server.close();
        snapshots.close();
        search.close();
        graph.close();
    }
}

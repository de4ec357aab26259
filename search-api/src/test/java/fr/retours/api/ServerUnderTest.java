package fr.retours.api;

import fr.retours.api.admin.AdminServices;
import fr.retours.api.answer.PastVersions.PastVersion;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.page.ReviewedFacts;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.query.QueryCounting;
import fr.retours.api.request.IdRedirects;
import fr.retours.api.transport.TransportLimits;
import fr.retours.graph.testing.GeneratedCast;
import fr.retours.graph.testing.GeneratedFacts;
import fr.retours.graph.testing.InMemoryRelations;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.relation.RelationGraph;
import fr.retours.text.RecapSearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A server on fakes, and a client for it. */
final class ServerUnderTest implements AutoCloseable {
    private static final Map<String, String> MERGED = Map.of(
            "person:k-benali", "person:karim-benali",
            "org:ancien-rtes", "org:rtes",
            "event:vieux-forum", "event:forum");

    /** The id of somebody who was erased. */
    static final String ERASED = "person:jeanne-rivoire";

    private static final int SEED = 3;

    final FakeGraph graph = new FakeGraph();
    final FakeSlices slices = new FakeSlices();
    final FakeSearch search = new FakeSearch();
    final RetoursServer server;
    private final Client client;

    ServerUnderTest() {
        this(SiteConfig.NONE);
    }

    /** Starts a server whose pages say of themselves what {@code site} holds. */
    ServerUnderTest(SiteConfig site) {
        this(new ServerConfig("127.0.0.1", 0, site));
    }

    /** Starts a server that lets clients take so much. */
    ServerUnderTest(TransportLimits limits) {
        this(new ServerConfig("127.0.0.1", 0, SiteConfig.NONE, ServerConfig.DEFAULT_DEADLINE, limits));
    }

    /** Starts a server that is set up in some way. */
    ServerUnderTest(ServerConfig config) {
        this(config, QueryCounting.NONE);
    }

    /** Starts a server that tells what visitors search for. */
    ServerUnderTest(ServerConfig config, QueryCounting counting) {
        this(config, counting, null);
    }

    /** Starts a server that may be administrated. */
    ServerUnderTest(ServerConfig config, QueryCounting counting, @Nullable AdminServices administration) {
        server = RetoursServer.start(
                config, stores(graph, slices, search, ServerUnderTest::merged), counting, administration);
        client = new Client(server.port());
    }

    /** Returns the fakes as stores; relationships are those of the sample's facts. */
    static ReadStores stores(FakeGraph graph, FakeSlices slices, RecapSearch search, IdRedirects redirects) {
        return stores(graph, new InMemoryRelations(graph::facts), slices, search, redirects);
    }

    /** Returns such stores with another graph. */
    static ReadStores stores(
            ParticipationGraph graph,
            RelationGraph relations,
            FakeSlices slices,
            RecapSearch search,
            IdRedirects redirects) {
        return new ReadStores(
                graph,
                relations,
                slices,
                search,
                new FakeCodes(),
                redirects,
                ERASED::equals,
                id -> Optional.of("extractor-7"),
                () -> List.of(
                        new PastVersion("v1", "2026-05-03T12:00:00Z", 3),
                        new PastVersion("v0", "2026-05-02T12:00:00Z", 2)),
                () -> List.of(new ReviewedFacts.Row("people.roles", 7, 9)),
                ReadingCounts.NONE);
    }

    private static Optional<String> merged(String id) {
        return Optional.ofNullable(MERGED.get(id));
    }

    Answer api(String path) {
        return client.api(path);
    }

    Answer get(String path, Map<String, String> headers) {
        return client.send("GET", path, headers);
    }

    Answer send(String method, String path, Map<String, String> headers) {
        return client.send(method, path, headers);
    }

    int port() {
        return server.port();
    }

    String raw(String request) {
        return client.raw(request);
    }

    /** Adds recaps that are made up of a cast, the same each time. */
    ServerUnderTest with(GeneratedCast cast, int recaps) {
        var made = new GeneratedFacts(SEED, cast, recaps);
        graph.added = IntStream.range(0, recaps)
                .mapToObj(number -> made.recap(number, 0))
                .toList();
        return this;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}

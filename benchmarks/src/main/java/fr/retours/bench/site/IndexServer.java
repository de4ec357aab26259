package fr.retours.bench.site;

import fr.retours.api.ReadStores;
import fr.retours.api.RetoursServer;
import fr.retours.api.ServerConfig;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.fact.ExtractorVersions;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.page.ReviewedFacts;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.request.ErasedIds;
import fr.retours.api.request.IdRedirects;
import fr.retours.api.transport.TransportLimits;
import fr.retours.extraction.territory.OfficialCodes;
import fr.retours.extraction.text.Lexicon;
import fr.retours.model.port.GraphReads;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.settings.SearchSettings;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A program that serves an index while the graph is down: what is measured is search alone. */
public final class IndexServer {
    private IndexServer() {}

    /**
     * Serves until it is killed.
     *
     * @param arguments the folder of the index
     */
    public static void main(String[] arguments) throws InterruptedException {
        var search = LuceneRecapSearch.follow(Path.of(arguments[0]), SearchSettings.SHIPPED.with(new Lexicon()::knows));
        var server = RetoursServer.start(
                new ServerConfig(
                        "127.0.0.1",
                        0,
                        SiteConfig.NONE,
                        ServerConfig.DEFAULT_DEADLINE,
                        TransportLimits.DEFAULT.behind(Set.of("127.0.0.1"))),
                new ReadStores(
                        noGraph(ParticipationGraph.class),
                        noGraph(RelationGraph.class),
                        noGraph(SliceGraph.class),
                        search,
                        new OfficialCodes(),
                        IdRedirects.none(),
                        ErasedIds.none(),
                        ExtractorVersions.unknown(),
                        PastVersions.none(),
                        ReviewedFacts.none(),
                        ReadingCounts.NONE));
        System.out.println("http://127.0.0.1:" + server.port());
        new CountDownLatch(1).await();
    }

    private static <T> T noGraph(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                IndexServer.class.getClassLoader(), new Class<?>[] {port}, (graph, method, with) -> {
                    if (with != null && with[0] instanceof GraphReads<?> reads) {
                        reads.run();
                        return null;
                    }
                    throw new GraphUnavailableException("nothing but the index is served here", new ConnectException());
                }));
    }
}

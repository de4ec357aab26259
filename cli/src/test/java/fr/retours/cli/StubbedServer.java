package fr.retours.cli;

import fr.retours.api.ReadStores;
import fr.retours.api.RetoursServer;
import fr.retours.api.ServerConfig;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.fact.ExtractorVersions;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.page.ReviewedFacts;
import fr.retours.api.request.ErasedIds;
import fr.retours.api.request.IdRedirects;
import fr.retours.extraction.territory.OfficialCodes;
import fr.retours.model.port.DatasetState;
import fr.retours.model.port.GraphReads;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.RecapSearch;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server of the program over stores that know nothing, or fail, and that is sent requests byte by byte. */
final class StubbedServer implements AutoCloseable {
    private static final Optional<String> VERSION = Optional.of("one");

    private final RetoursServer server;

    private StubbedServer(InvocationHandler stores) {
        server = RetoursServer.start(
                new ServerConfig("127.0.0.1", 0),
                new ReadStores(
                        stub(ParticipationGraph.class, stores),
                        stub(RelationGraph.class, stores),
                        stub(SliceGraph.class, stores),
                        stub(RecapSearch.class, stores),
                        new OfficialCodes(),
                        IdRedirects.none(),
                        ErasedIds.none(),
                        ExtractorVersions.unknown(),
                        PastVersions.none(),
                        ReviewedFacts.none(),
                        ReadingCounts.NONE));
    }

    /** Starts a server whose stores are away. */
    static StubbedServer overStoresThatAreAway() {
        return new StubbedServer((store, method, with) -> {
            if (store instanceof RecapSearch) {
                throw new IndexUnavailableException("no store here", new ConnectException());
            }
            throw new GraphUnavailableException("no store here", new ConnectException());
        });
    }

    /** Starts a server whose stores know no id, and fail on all other questions with a message that repeats the question. */
    static StubbedServer overStoresThatFail() {
        return new StubbedServer(StubbedServer::failing);
    }

    private static @Nullable Object failing(Object store, Method method, Object @Nullable [] with) throws Throwable {
        if (method.getName().equals("state")) {
            return new DatasetState(VERSION, VERSION);
        }
        if (method.getName().equals("datasetVersion")) {
            return VERSION;
        }
        if (method.getName().equals("labels")) {
            return Map.of();
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(store, method, with);
        }
        if (method.getReturnType().equals(Optional.class)) {
            return Optional.empty();
        }
        String asked = Arrays.deepToString(with);
        throw new IllegalStateException("cannot answer " + asked, new IllegalArgumentException("got " + asked));
    }

    private static <T> T stub(Class<T> port, InvocationHandler stores) {
        return port.cast(Proxy.newProxyInstance(
                StubbedServer.class.getClassLoader(), new Class<?>[] {port}, (store, method, with) -> {
                    if (with != null && with[0] instanceof GraphReads<?> reads) {
                        reads.run();
                        return null;
                    }
                    return stores.invoke(store, method, with);
                }));
    }

    /** Returns where it listens on this machine. */
    int port() {
        return server.port();
    }

    /** Sends a request as it stands, and returns all that comes back until the server has no more to say. */
    String answer(String request) throws IOException {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            client.shutdownOutput();
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return ""; // refused before it was sent whole
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

package fr.retours.api;

import fr.retours.api.request.Redirects;
import java.util.Map;
import java.util.Optional;

/** A server on fakes, and a client for it. */
final class ServerUnderTest implements AutoCloseable {
    private static final Redirects MERGED =
            id -> id.equals("person:k-benali") ? Optional.of("person:karim-benali") : Optional.empty();

    final FakeGraph graph = new FakeGraph();
    final FakeSearch search = new FakeSearch();
    final RetoursServer server = RetoursServer.start(new ServerConfig("127.0.0.1", 0), graph, search, MERGED);
    private final Client client = new Client(server.port());

    Answer api(String path) {
        return client.api(path);
    }

    Answer get(String path, Map<String, String> headers) {
        return client.send("GET", path, headers);
    }

    Answer send(String method, String path, Map<String, String> headers) {
        return client.send(method, path, headers);
    }

    String raw(String request) {
        return client.raw(request);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}

package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a collector is sent, by a receiver of OTLP over HTTP in the test. */
class TracesTest {
    private static final String MARKER = "zzmarker";

    private final List<String> types = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final HttpServer collector = collector();

    private HttpServer collector() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                types.add(exchange.getRequestHeaders().getFirst("Content-Type"));
                received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    private ServerConfig config() {
        return new ServerConfig("127.0.0.1", 0)
                .withTraces(
                        URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/"));
    }

    @Test
    void aCollectorIsSentRoutesAndQuestionsAndNothingOfWhoAsked() {
        try (var server = new ServerUnderTest(config())) {
            assertThat(server.api("/search?q=" + MARKER).status()).isEqualTo(200);
            server.send("ZZMARKER", "/api/v1/search", Map.of());
            assertThat(server.api("/people/person:" + MARKER).status()).isEqualTo(404);
            assertThat(server.get(
                                    "/" + MARKER,
                                    Map.of("traceparent", "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01"))
                            .status())
                    .isEqualTo(404);
        } // what is left is sent

        assertThat(types).isNotEmpty().containsOnly("application/x-protobuf");
        assertThat(String.join("", received))
                .contains("service.name", "retours")
                .contains("GET /api/v1/search", "search.search")
                .contains("GET /api/v1/people/{id}", "graph.person")
                .contains("GET other")
                .doesNotContainIgnoringCase(MARKER);
    }

    @Test
    void aServerGoesOnWithoutItsCollector() {
        collector.stop(0);

        try (var server = new ServerUnderTest(config())) {
            assertThat(server.api("/search?q=eau").status()).isEqualTo(200);
        }

        assertThat(received).isEmpty();
    }
}

package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Prometheus reads of a server, on a port of its own. */
class MetricsTest {
    private static ServerConfig withAdmin(int port) {
        return new ServerConfig("127.0.0.1", 0).withAdmin("127.0.0.1", port);
    }

    private static HttpResponse<String> admin(ServerUnderTest server, String path)
            throws IOException, InterruptedException {
        int port = server.server.adminPort().orElseThrow();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void answersAreMeasuredByRouteAndStatusAndNothingOfTheVisitorIs() throws Exception {
        try (var server = new ServerUnderTest(withAdmin(0))) {
            server.api("/search?q=scic");
            server.api("/search?limit=0");
            server.api("/people/person:nobody");
            server.get("/nulle-part-" + "x".repeat(20), Map.of());

            HttpResponse<String> answer = admin(server, "/metrics");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/plain");
            assertThat(answer.body())
                    .contains(
                            "http_server_requests_seconds_count{method=\"GET\",route=\"/api/v1/search\",status=\"200\"} 1")
                    .contains(
                            "http_server_requests_seconds_count{method=\"GET\",route=\"/api/v1/search\",status=\"400\"} 1")
                    .contains("route=\"/api/v1/people/{id}\",status=\"404\"")
                    .contains(
                            "http_server_requests_seconds_bucket{method=\"GET\",route=\"/api/v1/search\",status=\"200\",le=\"0.3\"}")
                    .contains("http_server_responses_total{class=\"2xx\"}", "http_server_active_requests")
                    .contains("retours_up{store=\"graph\"} 1", "retours_up{store=\"index\"} 1", "retours_recaps")
                    .contains("jvm_memory_used_bytes", "jetty_threads")
                    .doesNotContain("scic", "nobody", "nulle-part");
        }
    }

    @Test
    void nothingElseIsAnsweredThere() throws Exception {
        try (var server = new ServerUnderTest(withAdmin(0))) {
            assertThat(admin(server, "/").statusCode()).isEqualTo(404);
            assertThat(admin(server, "/api/v1/status").statusCode()).isEqualTo(404);
            assertThat(server.get("/metrics", Map.of()).status()).isEqualTo(404);
        }
        try (var server = new ServerUnderTest()) {
            assertThat(server.server.adminPort()).isEmpty();
        }
    }

    @Test
    void aPortThatIsTakenIsToldAndNothingIsServed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(ServerStartException.class)
                    .isThrownBy(() -> new ServerUnderTest(withAdmin(taken.getLocalPort())))
                    .withMessageContaining(String.valueOf(taken.getLocalPort()));
        }
    }
}

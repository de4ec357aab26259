package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.transport.TransportLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The work on a request ends with its deadline, whether anyone still waits for it or not. */
class DeadlineTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ServerUnderTest server = new ServerUnderTest(within(Duration.ofMillis(300)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSearchThatTakesLongerIsAProblemAndNoLongerRuns() {
        server.search.endless = true;

        Answer answer = server.api("/search?q=eau");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:deadline-exceeded");
        assertThat(server.search.working).hasValue(0);
    }

    @Test
    void aPageThatTakesLongerIsAPageThatSaysSo() {
        server.search.endless = true;

        Answer page = server.get("/?q=eau", Map.of("Accept", "text/html"));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("Demande trop longue");
    }

    @Test
    void nothingRunsForAClientThatLeft() throws IOException, InterruptedException {
        try (var patient = new ServerUnderTest(within(Duration.ofHours(1)))) {
            patient.search.endless = true;
            try (var client = new Socket(InetAddress.getLoopbackAddress(), patient.port())) {
                client.getOutputStream()
                        .write("GET /api/v1/search?q=eau HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(patient.search.asked.await(1, TimeUnit.MINUTES)).isTrue();
            }

            await().atMost(PATIENCE).until(() -> patient.search.working.get() == 0);
        }
    }

    @Test
    void whoHasSentTheNextRequestAlreadyStillWaits() {
        try (var patient = new ServerUnderTest()) {
            patient.search.slow = true;
            String get = "GET /api/v1/search?q=eau HTTP/1.1\r\nHost: localhost\r\n";

            String answers = patient.raw(get + "\r\n" + get + "Connection: close\r\n\r\n");

            assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
        }
    }

    private static ServerConfig within(Duration deadline) {
        return new ServerConfig("127.0.0.1", 0, SiteConfig.NONE, deadline, TransportLimits.DEFAULT);
    }
}
